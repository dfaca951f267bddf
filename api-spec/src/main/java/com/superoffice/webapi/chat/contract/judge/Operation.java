package com.superoffice.webapi.chat.contract.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about the requests of its operation.
 *
 * @param queryParameters pointer by exact name
 * @param headers pointer by lower-case name
 * @param toleratedHeaders lower-case names
 * @param properties what {@code $select} can name, in lower case
 * @param ways the alternatives to authenticate; each lists what it needs
 * @param requestTypes the body's schema by media type, in the order of the contract
 * @param responseTypes the media types of the answer, in the order of the contract
 */
record Operation(
        String method,
        String path,
        String pointer,
        Map<String, String> queryParameters,
        Map<String, String> headers,
        Set<String> toleratedHeaders,
        Set<String> properties,
        List<List<SecurityScheme>> ways,
        boolean bodyRequired,
        Map<String, BodySchema> requestTypes,
        List<String> responseTypes) {

    /** A security scheme: either a scheme of {@code Authorization}, or a header of its own. */
    record SecurityScheme(String name, @Nullable String authorizationScheme, String key, String pointer) {}

    String requestBodyPointer() {
        return pointer + "/requestBody";
    }

    String contentPointer() {
        return pointer + "/requestBody/content";
    }
}
