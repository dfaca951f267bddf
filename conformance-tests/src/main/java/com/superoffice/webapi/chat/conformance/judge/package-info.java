/**
 * Whether a response keeps the contract: bodies in their own format, and everything around them. The suite is independent on
 * purpose: it reads the contract and XML by itself, and its tests bring their own server, so that it inherits no misreading of
 * what it judges. Only {@code requests}, which judges what clients send, uses the contract's reader.
 */
@NullMarked
package com.superoffice.webapi.chat.conformance.judge;

import org.jspecify.annotations.NullMarked;
