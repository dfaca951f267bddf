package com.superoffice.webapi.chat.stub.endpoint;

import java.time.Duration;
import java.util.List;

/**
 * Where the operation is served, and within which limits.
 *
 * @param basePath ends with {@code /api/v1}
 * @param bodyLimit how many bytes a request body may have
 * @param nestingLimit how deep a request body may be nested
 * @param requestTime how long a client may take to send a body
 * @param origins whose pages may call the operation from a browser
 * @param loopback whether nobody reaches the sandbox from another machine
 */
public record EndpointSettings(
        String basePath, int bodyLimit, int nestingLimit, Duration requestTime, List<String> origins, boolean loopback) {}
