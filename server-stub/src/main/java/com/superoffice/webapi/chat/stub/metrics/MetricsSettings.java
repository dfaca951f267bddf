package com.superoffice.webapi.chat.stub.metrics;

/**
 * What is told of calls.
 *
 * @param operationPath the path of the operation, base path included
 * @param accessLog whether a line is logged for each call
 */
public record MetricsSettings(String operationPath, boolean accessLog) {}
