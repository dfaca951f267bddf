/** Raw HTTP/1.1 over a socket: requests as written, answers as they came. */
@NullMarked
package com.superoffice.webapi.chat.conformance.exchange;

import org.jspecify.annotations.NullMarked;
