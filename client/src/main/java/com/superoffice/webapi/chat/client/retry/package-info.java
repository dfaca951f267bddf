/** When to try again, and when to stop: back-off, {@code Retry-After}, deadline; not part of the public API. */
@NullMarked
package com.superoffice.webapi.chat.client.retry;

import org.jspecify.annotations.NullMarked;
