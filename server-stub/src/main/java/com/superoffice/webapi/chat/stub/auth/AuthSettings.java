package com.superoffice.webapi.chat.stub.auth;

/**
 * Which kind of installation the sandbox is.
 *
 * @param onSite whether a ticket is enough by itself; on line it needs an application token
 * @param shared whether other sandboxes write to the same database
 */
public record AuthSettings(boolean onSite, boolean shared) {}
