/** What came of a run: on the console, as JUnit XML, as HAR, and as one page that a person wants to look at. */
@NullMarked
package com.superoffice.webapi.chat.conformance.report;

import org.jspecify.annotations.NullMarked;
