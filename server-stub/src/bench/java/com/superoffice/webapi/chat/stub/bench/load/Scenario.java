package com.superoffice.webapi.chat.stub.bench.load;

import java.util.List;
import java.util.Map;

/**
 * A call that is measured.
 *
 * @param name its name in the table
 * @param query the query string with its question mark, or nothing
 * @param headers all headers but those of the transport
 * @param body the JSON body
 * @param check what the answer has to be
 */
public record Scenario(String name, String query, Map<String, String> headers, String body, AnswerCheck check) {

    /** The headers, each as {@code Name: value}. */
    public List<String> headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }
}
