/** The calls that are measured, and how. */
@NullMarked
package com.superoffice.webapi.chat.stub.bench.load;

import org.jspecify.annotations.NullMarked;
