package com.superoffice.webapi.chat.conformance.judge;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the messages are those that were asked for. */
final class MessagesJudge {

    private static final String ID = "ChatMessageId";
    private static final String SESSION = "ChatSessionId";
    private static final String WHEN = "WhenPosted";
    private static final Set<String> TEXTS = Set.of("Message", "Author", "SpecialParam");

    private final List<Finding> findings;

    MessagesJudge(List<Finding> findings) {
        this.findings = findings;
    }

    void judge(JsonNode messages, Question question) {
        if (!messages.isArray()) {
            return;
        }
        if (selected(question, ID)) {
            order(messages, question);
        }
        for (int i = 0; i < messages.size(); i++) {
            JsonNode session = messages.get(i).path(SESSION);
            if (session.isIntegralNumber() && session.asLong() != question.session()) {
                found("session.other", "D11", "/" + i + "/" + SESSION, "only session " + question.session(), session.asString());
                break;
            }
        }
        question.selected().ifPresent(properties -> leaks(messages, properties));
        question.messages().filter(JsonNode::isArray).ifPresent(all -> compare(messages, expected(all, question), question));
    }

    private void order(JsonNode messages, Question question) {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < messages.size(); i++) {
            JsonNode id = messages.get(i).path(ID);
            if (!id.isIntegralNumber()) {
                continue;
            }
            String where = "/" + i + "/" + ID;
            if (id.asLong() == last) {
                found("order.twice", "C2", where, "each message once", id.asString() + " again");
            } else if (id.asLong() < last) {
                found("order.ascending", "C2", where, "an id greater than " + last, id.asString());
                return;
            }
            if (question.after().isPresent()
                    && question.after().get() != 0
                    && id.asLong() <= question.after().get()) {
                found("after.not-greater", "C2", where, "an id greater than " + question.after().get(), id.asString());
                return;
            }
            last = id.asLong();
        }
    }

    private void leaks(JsonNode messages, Set<String> properties) {
        for (int i = 0; i < messages.size(); i++) {
            String message = "/" + i + "/";
            messages.get(i).forEachEntry((name, value) -> {
                if (!properties.contains(name) && !value.isNull()) {
                    found("select.leak", "D2", message + name, "null, as it is not selected", kind(value));
                }
            });
            if (!findings.isEmpty()) {
                return;
            }
        }
    }

    private static List<JsonNode> expected(JsonNode all, Question question) {
        List<JsonNode> expected = new ArrayList<>();
        int after = question.after().orElse(0);
        all.forEach(message -> {
            if (after == 0 || message.path(ID).asLong(Long.MIN_VALUE) > after) {
                expected.add(message);
            }
        });
        return expected;
    }

    private void compare(JsonNode messages, List<JsonNode> expected, Question question) {
        if (messages.size() != expected.size()) {
            found("messages.number", "D11", "body", expected.size() + " messages", Integer.toString(messages.size()));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            for (String name : expected.get(i).propertyNames()) {
                if (selected(question, name)) {
                    property(expected.get(i).path(name), messages.get(i).path(name), "/" + i + "/" + name, question);
                }
            }
            if (!findings.isEmpty()) {
                return;
            }
        }
    }

    private void property(JsonNode expected, JsonNode found, String where, Question question) {
        String name = where.substring(where.lastIndexOf('/') + 1);
        if (name.equals(WHEN)) {
            instant(expected, found, where, question);
        } else if (!expected.isNull() && found.isNull()) {
            found("value.lost", question.selected().isPresent() ? "D2" : "D12", where, kind(expected), "null");
        } else if (!found.isMissingNode()
                && !(question.localized() && TEXTS.contains(name))
                && !expected.equals(found)) {
            found("value.changed", "D12", where, "the value that the plain call answers", "another, " + kind(found));
        }
    }

    private void instant(JsonNode expected, JsonNode found, String where, Question question) {
        Optional<OffsetDateTime> before = time(expected);
        Optional<OffsetDateTime> after = time(found);
        if (before.isPresent() && found.isNull()) {
            found("value.lost", question.selected().isPresent() ? "D2" : "D12", where, "a date-time", "null");
        }
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        if (!before.get().isEqual(after.get())) {
            found("instant.changed", "D9a", where, "the instant " + before.get(), after.get().toString());
            return;
        }
        question.zone().ifPresent(zone -> {
            ZoneOffset offset = zone.getRules().getOffset(before.get().toInstant());
            if (!Objects.equals(offset, after.get().getOffset())) {
                found("zone.offset", "D9a", where, "the offset " + offset + " of " + zone, after.get().getOffset().toString());
            }
        });
    }

    private static Optional<OffsetDateTime> time(JsonNode node) {
        try {
            return node.isString() ? Optional.of(OffsetDateTime.parse(node.asString())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // What is wrong with it has been found by the schema's judge.
        }
    }

    private static boolean selected(Question question, String name) {
        return question.selected().map(properties -> properties.contains(name)).orElse(true);
    }

    /** Chat text is personal data: only the kind of a value is reported. */
    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text of " + value.asString().length() + " characters";
            case NUMBER -> "the number " + value.asString();
            case BOOLEAN -> value.asString();
            case NULL -> "null";
            case ARRAY, OBJECT, BINARY, MISSING, POJO -> "something else";
        };
    }

    private void found(String code, String rule, String where, String expected, String found) {
        findings.add(new Finding(code, rule, where, expected, found));
    }
}
