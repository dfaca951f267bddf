package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.judge.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.judge.BodySchema.Property;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules on properties that are the same in JSON, XML and forms. For one body. */
final class PropertiesCheck {

    private static final int LONGEST_NUMBER = 100;

    private final BodySchema schema;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    PropertiesCheck(BodySchema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    BodySchema schema() {
        return schema;
    }

    /** Begins a property: the declared one of this name, or null when its value is of no interest. */
    @Nullable Property begin(String name, String position) {
        Property property = schema.property(name);
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            String pointer = property == null ? schema.pointer() : property.pointer();
            findings.add(where(name), Rule.PROPERTY_REPEATED, "one", "another one" + position, pointer);
            return null;
        }
        if (property == null) {
            findings.add(
                    where(name),
                    Rule.PROPERTY_UNDECLARED,
                    "a declared property",
                    "one that is ignored" + position,
                    schema.pointer());
        } else if (!property.name().equals(name)) {
            findings.add(
                    where(name),
                    Rule.PROPERTY_CASE,
                    Names.quoted(property.name()),
                    Names.quoted(name) + position,
                    property.pointer());
        }
        return property;
    }

    void isNull(Property property, String position) {
        if (!property.nullable()) {
            findings.add(
                    where(property.name()),
                    Rule.PROPERTY_NULL,
                    property.kind().description(),
                    "null" + position,
                    property.pointer());
        }
    }

    void isWrongKind(Property property, String found) {
        findings.add(
                where(property.name()), Rule.WRONG_KIND, property.kind().description(), found, property.pointer());
    }

    /** A whole number in decimal digits, with or without a sign. */
    void isInteger(Property property, String digits, String position) {
        boolean inRange = property.kind() == Kind.NUMBER || fits(digits, property.kind() == Kind.INT32 ? 32 : 64);
        if (!inRange) {
            findings.add(
                    where(property.name()),
                    Rule.OUT_OF_RANGE,
                    property.kind().description(),
                    "a number outside its range" + position,
                    property.pointer());
        }
    }

    void isString(Property property, String value, String position) {
        if (value.codePointCount(0, value.length()) > property.maxLength()) {
            findings.add(
                    where(property.name()),
                    Rule.TOO_LONG,
                    "at most " + property.maxLength() + " characters",
                    value.codePointCount(0, value.length()) + position,
                    property.pointer());
        }
    }

    /** A value in a format whose values are all text: XML and forms. */
    void isText(Property property, String value, String position) {
        boolean right =
                switch (property.kind()) {
                    case STRING -> true;
                    case BOOLEAN -> value.equals("true") || value.equals("false");
                    case NUMBER -> value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
                    case INT32, INT64 -> isWhole(value);
                };
        if (!right) {
            isWrongKind(property, (value.isEmpty() ? "nothing" : "another text") + position);
        } else if (property.kind() == Kind.STRING) {
            isString(property, value, position);
        } else if (property.kind() != Kind.BOOLEAN) {
            isInteger(property, value, position);
        }
    }

    void end() {
        for (Property property : schema.byLowerCaseName().values()) {
            if (property.required() && !seen.contains(property.name().toLowerCase(Locale.ROOT))) {
                findings.add(
                        where(property.name()),
                        Rule.PROPERTY_MISSING,
                        property.kind().description(),
                        "none",
                        property.pointer());
            }
        }
    }

    void malformed(Rule rule, String expected, String found) {
        findings.add("body", rule, expected, found, schema.pointer());
    }

    private static String where(String name) {
        return "body /" + Names.printable(name);
    }

    private static boolean isWhole(String value) {
        int start = value.startsWith("+") || value.startsWith("-") ? 1 : 0;
        return value.length() > start && value.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean fits(String digits, int bits) {
        String number = digits.length() > LONGEST_NUMBER ? digits.replaceFirst("^([+-]?)0+(?=\\d)", "$1") : digits;
        return number.length() <= LONGEST_NUMBER && new BigInteger(number).bitLength() < bits;
    }
}
