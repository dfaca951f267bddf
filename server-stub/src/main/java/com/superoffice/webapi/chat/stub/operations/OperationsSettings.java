package com.superoffice.webapi.chat.stub.operations;

/**
 * What is told of calls.
 *
 * @param operationPath the path of the operation, base path included
 * @param accessLog whether a line is logged for each call
 */
public record OperationsSettings(String operationPath, boolean accessLog) {}
