package com.superoffice.webapi.chat.stub.edge;

import java.time.Duration;

/**
 * What a client may demand.
 *
 * @param operationPath the path of the operation, base path included
 * @param operationBody how many bytes a request body of the operation may have
 * @param requestTime how long a client may take to send a request
 */
public record EdgeSettings(String operationPath, int operationBody, Duration requestTime) {}
