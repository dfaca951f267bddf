package com.superoffice.webapi.chat.contract.operation;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a request body: an object of scalars.
 *
 * @param root the name of the XML root element
 * @param pointer where the contract says so, a JSON pointer as a URI fragment
 * @param byLowerCaseName the declared properties, in the order of the contract
 */
public record BodySchema(String root, String pointer, Map<String, Property> byLowerCaseName) {

    /**
     * A declared property.
     *
     * @param maxLength how many characters a text may have
     */
    public record Property(String name, Kind kind, boolean required, boolean nullable, int maxLength, String pointer) {}

    /** What a property holds. */
    public enum Kind {
        /** A 32-bit integer. */
        INT32("an int32 number", "one outside -2147483648 to 2147483647"),
        /** A 64-bit integer. */
        INT64("an int64 number", "one outside -9223372036854775808 to 9223372036854775807"),
        /** Any number. */
        NUMBER("a number", "none"),
        /** A text. */
        STRING("a string", "none"),
        /** A truth value. */
        BOOLEAN("true or false", "none");

        private final String description;
        private final String outside;

        Kind(String description, String outside) {
            this.description = description;
            this.outside = outside;
        }

        /** As a sentence names it. */
        public String description() {
            return description;
        }

        /** A number that does not fit, as a sentence names it. */
        public String outside() {
            return outside;
        }
    }

    /** The property that binds to a name, whose case does not matter. */
    public @Nullable Property property(String name) {
        return byLowerCaseName.get(name.toLowerCase(Locale.ROOT));
    }
}
