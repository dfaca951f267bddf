package com.superoffice.webapi.chat.conformance.report;

/**
 * A line as it is shown.
 *
 * @param text the line without its end
 * @param why what is wrong in it; else empty
 */
record MarkedLine(String text, String why) {}
