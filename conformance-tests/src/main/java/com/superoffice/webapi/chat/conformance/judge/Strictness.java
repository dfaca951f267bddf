package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the schema validator leaves out: int32, date-times, undeclared properties. */
final class Strictness {

    private static final BigInteger MIN = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}|[+-]\\d{4})?");

    private final List<Finding> findings;

    Strictness(List<Finding> findings) {
        this.findings = findings;
    }

    void inspect(SchemaNode schema, JsonNode node, String where) {
        switch (schema.type()) {
            case "array" -> {
                SchemaNode items = schema.items();
                for (int i = 0; i < node.size() && node.isArray(); i++) {
                    inspect(items, node.get(i), where + "/" + i);
                }
            }
            case "object" -> object(schema, node, where);
            case "integer" -> integer(schema, node, where);
            case "string" -> string(schema, node, where);
            default -> {}
        }
    }

    private void object(SchemaNode schema, JsonNode node, String where) {
        if (!node.isObject()) {
            return;
        }
        Map<String, SchemaNode> properties = schema.properties();
        node.forEachEntry((name, value) -> {
            SchemaNode property = properties.get(name);
            String place = where + "/" + Contract.escape(name);
            if (property == null) {
                found("schema.undeclared", "C11", place, "only the declared properties", "another one");
            } else {
                inspect(property, value, place);
            }
        });
    }

    private void integer(SchemaNode schema, JsonNode node, String where) {
        if (!node.isIntegralNumber()) {
            return;
        }
        BigInteger value = node.bigIntegerValue();
        if (schema.format().equals("int32") && (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0)) {
            found("schema.int32", "D12", where, "a number within int32", value.toString());
        }
    }

    private void string(SchemaNode schema, JsonNode node, String where) {
        if (node.isString() && !StandardCharsets.UTF_16BE.newEncoder().canEncode(node.asString())) {
            found("encoding.surrogate", "D6", where, "whole characters", "half of a surrogate pair");
        }
        if (!node.isString() || !schema.format().equals("date-time")) {
            return;
        }
        String text = node.asString();
        var matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            found("date-time.form", "D12", where, "a date-time of RFC 3339", "\"" + text + "\"");
        } else if (matcher.group(2) == null || matcher.group(2).matches("[+-]\\d{4}")) {
            found("date-time.offset", "C10", where, "an offset with a colon, or Z", "\"" + text + "\"");
        } else {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                found("date-time.value", "D12", where, "a date and time that exist", "\"" + text + "\"");
            }
        }
    }

    private void found(String code, String rule, String where, String expected, String found) {
        findings.add(new Finding(code, rule, where, expected, found));
    }
}
