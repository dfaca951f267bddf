package com.superoffice.webapi.chat.conformance.cases;

/**
 * A rule of the endpoint.
 *
 * @param id such as {@code D2}
 * @param mark whose rule it is
 * @param sentence what it says
 */
public record Rule(String id, Mark mark, String sentence) {}
