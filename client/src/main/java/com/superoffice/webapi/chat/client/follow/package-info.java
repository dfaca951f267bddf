/** Following sessions: one limiter and one scheduler for all of them; not part of the public API. */
@NullMarked
package com.superoffice.webapi.chat.client.follow;

import org.jspecify.annotations.NullMarked;
