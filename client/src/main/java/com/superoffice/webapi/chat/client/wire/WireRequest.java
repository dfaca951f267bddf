package com.superoffice.webapi.chat.client.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt sends.
 *
 * @param select the names of the properties to select; empty means all
 * @param language value of {@code SO-Language}
 * @param culture value of {@code SO-Culture}
 * @param timeZone value of {@code SO-TimeZone}
 * @param appToken value of {@code SO-AppToken}; a secret
 * @param headers headers that the generated interface does not know, such as those of the credentials; secrets
 * @param timeout the time the attempt may take, until the last byte of the answer
 */
public record WireRequest(
        int chatSessionId,
        @Nullable Integer after,
        List<String> select,
        @Nullable String language,
        @Nullable String culture,
        String timeZone,
        @Nullable String appToken,
        Map<String, String> headers,
        Duration timeout) {

    /** Tells which messages are asked for; no header is told. */
    @Override
    public String toString() {
        return "WireRequest[chatSessionId=" + chatSessionId + ", after=" + after + ", timeout=" + timeout + "]";
    }
}
