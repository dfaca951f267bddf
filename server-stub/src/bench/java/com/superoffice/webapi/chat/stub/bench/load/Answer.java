package com.superoffice.webapi.chat.stub.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * What a server answered.
 *
 * @param status the status code
 * @param body the whole body
 */
public record Answer(int status, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
