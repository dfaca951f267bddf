/** The sandbox and its peers as processes. */
@NullMarked
package com.superoffice.webapi.chat.stub.bench.server;

import org.jspecify.annotations.NullMarked;
