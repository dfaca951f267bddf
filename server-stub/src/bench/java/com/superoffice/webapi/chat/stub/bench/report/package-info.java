/** What a run leaves: a table and a file. */
@NullMarked
package com.superoffice.webapi.chat.stub.bench.report;

import org.jspecify.annotations.NullMarked;
