package com.superoffice.webapi.chat.conformance.report;

/**
 * A line of a request or a response.
 *
 * @param text the line without its end
 * @param place the JSON pointer of what begins there; the empty one is the whole body
 */
record Line(String text, String place) {}
