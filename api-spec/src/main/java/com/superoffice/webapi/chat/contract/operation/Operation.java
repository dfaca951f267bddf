package com.superoffice.webapi.chat.contract.operation;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /**
     * The operation of the contract that this artifact carries.
     *
     * @throws IllegalStateException if the artifact carries no readable contract
     */
    public static Operation ofContract() {
        try (InputStream contract = ChatContract.class.getResourceAsStream("/META-INF/openapi/chat.json")) {
            if (contract == null) {
                throw new IllegalStateException("META-INF/openapi/chat.json: not on the class path");
            }
            return read(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The operation of another edition of the contract.
     *
     * @param chatJson the contract as JSON, in UTF-8; read to its end, not closed
     * @throws IllegalStateException if the contract says something by which no request can be judged; the message has the pointer
     */
    public static Operation read(InputStream chatJson) {
        return new OperationReader(chatJson).operation();
    }

    /** Where the contract speaks of the body of a request. */
    public String requestBodyPointer() {
        return pointer + "/requestBody";
    }

    /** Where the contract lists the media types of the body of a request. */
    public String contentPointer() {
        return pointer + "/requestBody/content";
    }
}
