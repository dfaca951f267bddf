package com.superoffice.webapi.chat.client.wire;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the headers of an answer, whose names compare case-insensitively whatever map the transport returned. */
public final class Headers {

    private Headers() {}

    /** The first value of a header, or null. */
    public static @Nullable String first(Map<String, Collection<String>> headers, String name) {
        for (Map.Entry<String, Collection<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().iterator().next();
            }
        }
        return null;
    }
}
