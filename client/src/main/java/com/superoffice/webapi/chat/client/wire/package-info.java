/** One attempt over HTTP: the generated Feign interface behind lenient decoding; not part of the public API. */
@NullMarked
package com.superoffice.webapi.chat.client.wire;

import org.jspecify.annotations.NullMarked;
