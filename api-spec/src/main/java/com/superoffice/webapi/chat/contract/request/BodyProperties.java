package com.superoffice.webapi.chat.contract.request;

import com.superoffice.webapi.chat.contract.operation.BodySchema;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the properties of one body: the rules on them that are the same in JSON, XML and forms. Where something stands is asked
 * for only when there is a finding.
 */
final class BodyProperties {

    private final BodySchema schema;
    private final Findings findings = new Findings();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Object> values = new HashMap<>();

    BodyProperties(BodySchema schema) {
        this.schema = schema;
    }

    String root() {
        return schema.root();
    }

    /** Begins a property: the declared one of this name, or null when its value is of no interest. */
    @Nullable Property begin(String name, Supplier<String> position) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        Property property = schema.byLowerCaseName().get(lowerCase);
        if (!seen.add(lowerCase)) {
            String pointer = property == null ? schema.pointer() : property.pointer();
            add(name, Rule.PROPERTY_REPEATED, "one, whatever its case", "another one" + position.get(), pointer);
            return null;
        }
        if (property == null) {
            String found = "one that is ignored" + position.get();
            add(name, Rule.PROPERTY_UNDECLARED, "a declared property", found, schema.pointer());
        } else if (!property.name().equals(name)) {
            String found = Names.quoted(name) + position.get();
            add(name, Rule.PROPERTY_CASE, Names.quoted(property.name()), found, property.pointer());
        }
        return property;
    }

    void isNull(Property property, Supplier<String> position) {
        if (!property.nullable()) {
            add(property, Rule.PROPERTY_NULL, property.kind().description(), "null" + position.get());
        }
    }

    void isWrongKind(Property property, String found) {
        add(property, Rule.WRONG_KIND, property.kind().description(), found);
    }

    void isBoolean(Property property, boolean value) {
        values.put(property.name(), value);
    }

    /** A number, as JSON writes it. */
    void isNumber(Property property, String number, Supplier<String> position) {
        try {
            values.put(
                    property.name(),
                    switch (property.kind()) {
                        case INT32 -> (Object) Integer.valueOf(number);
                        case INT64 -> Long.valueOf(number);
                        default -> new BigDecimal(number);
                    });
        } catch (NumberFormatException e) {
            add(property, Rule.OUT_OF_RANGE, property.kind().description(), property.kind().outside() + position.get());
        }
    }

    void isString(Property property, String value, Supplier<String> position) {
        int length = value.codePointCount(0, value.length());
        if (length > property.maxLength()) {
            add(property, Rule.TOO_LONG, "at most " + property.maxLength() + " characters", length + position.get());
        } else {
            values.put(property.name(), value);
        }
    }

    /** A value in a format whose values are all text: XML and forms. */
    void isText(Property property, String text, Supplier<String> position) {
        String value = property.kind() == Kind.STRING ? text : text.strip();
        boolean right =
                switch (property.kind()) {
                    case STRING -> true;
                    case BOOLEAN -> value.equals("true") || value.equals("false");
                    case NUMBER -> value.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
                    case INT32, INT64 -> isWhole(value);
                };
        if (!right) {
            isWrongKind(property, (value.isEmpty() ? "nothing" : "another text") + position.get());
        } else if (property.kind() == Kind.STRING) {
            isString(property, value, position);
        } else if (property.kind() == Kind.BOOLEAN) {
            isBoolean(property, Boolean.parseBoolean(value));
        } else {
            isNumber(property, value, position);
        }
    }

    private static boolean isWhole(String value) {
        int start = value.startsWith("+") || value.startsWith("-") ? 1 : 0;
        return value.length() > start && value.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    /** There are no more. */
    void end() {
        for (Map.Entry<String, Property> declared : schema.byLowerCaseName().entrySet()) {
            Property property = declared.getValue();
            if (property.required() && !seen.contains(declared.getKey())) {
                add(property, Rule.PROPERTY_MISSING, property.kind().description(), "none");
            }
        }
    }

    void malformed(Rule rule, String expected, String found) {
        findings.add("body", rule, expected, found, schema.pointer());
    }

    boolean areWithinTheContract() {
        return !findings.hasViolation();
    }

    Reading reading() {
        return new Reading(values, findings.all());
    }

    private void add(Property property, Rule rule, String expected, String found) {
        add(property.name(), rule, expected, found, property.pointer());
    }

    private void add(String name, Rule rule, String expected, String found, String pointer) {
        findings.add("body /" + Names.printable(name), rule, expected, found, pointer);
    }
}
