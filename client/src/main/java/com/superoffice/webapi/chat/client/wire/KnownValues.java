package com.superoffice.webapi.chat.client.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/** Shares one string for each known value of an open set; an unknown value is kept as it is. */
final class KnownValues {

    private final String[] values;

    KnownValues(List<String> values) {
        this.values = values.toArray(String[]::new);
    }

    String read(JsonParser json) throws IOException {
        char[] text = json.getTextCharacters();
        int start = json.getTextOffset();
        int length = json.getTextLength();
        for (String value : values) {
            if (equal(value, text, start, length)) {
                return value;
            }
        }
        return json.getText();
    }

    static boolean equal(String value, char[] text, int start, int length) {
        if (value.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
