package com.superoffice.webapi.chat.stub.auth;

/**
 * Which kind of installation the sandbox is.
 *
 * @param onSite whether a ticket is enough by itself; on line it needs an application token
 */
public record AuthSettings(boolean onSite) {}
