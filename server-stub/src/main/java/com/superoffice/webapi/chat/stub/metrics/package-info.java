/** How the sandbox fares: metrics of the calls, and the access log. */
@NullMarked
package com.superoffice.webapi.chat.stub.metrics;

import org.jspecify.annotations.NullMarked;
