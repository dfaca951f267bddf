/** The benchmark: the sandbox and its peers, in turn, in one run. */
@NullMarked
package com.superoffice.webapi.chat.stub.bench;

import org.jspecify.annotations.NullMarked;
