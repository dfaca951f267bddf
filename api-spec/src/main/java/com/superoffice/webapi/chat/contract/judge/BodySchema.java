package com.superoffice.webapi.chat.contract.judge;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a request body: an object of scalars.
 *
 * @param root the name of the XML root element
 * @param byLowerCaseName the declared properties, in the order of the contract
 */
record BodySchema(String root, String pointer, Map<String, Property> byLowerCaseName) {

    /** A declared property. */
    record Property(String name, Kind kind, boolean required, boolean nullable, int maxLength, String pointer) {}

    /** What a property holds. */
    enum Kind {
        INT32("an int32 number"),
        INT64("an int64 number"),
        NUMBER("a number"),
        STRING("a string"),
        BOOLEAN("true or false");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    @Nullable Property property(String name) {
        return byLowerCaseName.get(name.toLowerCase(Locale.ROOT));
    }
}
