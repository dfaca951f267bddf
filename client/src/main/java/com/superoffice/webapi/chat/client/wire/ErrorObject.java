package com.superoffice.webapi.chat.client.wire;

import org.jspecify.annotations.Nullable;

/**
 * What the server's error object says.
 *
 * @param message {@code Message}, or {@code ErrorMessage} where the server writes that
 */
public record ErrorObject(@Nullable String type, @Nullable String message, @Nullable String detail) {}
