package com.superoffice.webapi.chat.contract.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about its operation.
 *
 * @param method in capitals
 * @param path below a base URL that ends with {@code /api/v1}
 * @param pointer where the contract says so, a JSON pointer as a URI fragment
 * @param queryParameters pointer by exact name
 * @param headers pointer by lower-case name
 * @param toleratedHeaders lower-case names
 * @param properties what {@code $select} can name, in lower case
 * @param ways the alternatives to authenticate; each lists what it needs
 * @param requestTypes the body's schema by media type, in the order of the contract
 * @param responseTypes the media types of the response, in the order of the contract
 * @param statuses the declared status codes
 */
public record Operation(
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
        List<String> responseTypes,
        List<Integer> statuses) {

    /**
     * A security scheme: either a scheme of {@code Authorization}, or a header of its own.
     *
     * @param key the header
     */
    public record SecurityScheme(String name, @Nullable String authorizationScheme, String key, String pointer) {}

    /** Where the contract speaks of the body of a request. */
    public String requestBodyPointer() {
        return pointer + "/requestBody";
    }

    /** Where the contract lists the media types of the body of a request. */
    public String contentPointer() {
        return pointer + "/requestBody/content";
    }
}
