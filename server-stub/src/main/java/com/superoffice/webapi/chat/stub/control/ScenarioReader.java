package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.stub.store.Message;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a scenario: {@code sessions}, each with its {@code ChatSessionId} and {@code messages}, and {@code recorded}
 * exchanges, each with a {@code request} and a {@code response}. Messages have the properties of the contract; a
 * documented answer can be pasted as it is.
 */
public final class ScenarioReader {

    private static final List<String> PROPERTIES =
            Stream.of(MessageProperty.values()).map(MessageProperty::propertyName).toList();

    private ScenarioReader() {}

    /**
     * Reads the text of a scenario, YAML or JSON.
     *
     * @throws InvalidScenario if it is not one; the message names the line
     */
    public static Scenario read(String text) {
        YamlObject root = new YamlObject(YamlText.parse(text), List.of("sessions", "recorded"));
        Set<Integer> sessions = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        return new Scenario(
                root.items("sessions").stream().map(node -> session(node, sessions, ids)).toList(),
                root.items("recorded").stream().map(ScenarioReader::recorded).toList());
    }

    /**
     * Reads the text of a recorded exchange, YAML or JSON: a {@code request} and a {@code response}.
     *
     * @throws InvalidScenario if it is not one; the message names the line
     */
    public static Scenario.RecordedExchange readExchange(String text) {
        return recorded(YamlText.parse(text));
    }

    private static Scenario.Session session(Node node, Set<Integer> sessions, Set<Integer> ids) {
        YamlObject session = new YamlObject(node, List.of("ChatSessionId", "messages"));
        int id = session.int32("ChatSessionId");
        if (!sessions.add(id)) {
            throw new InvalidScenario(node, "session " + id + " is given twice");
        }
        List<Message> messages = new ArrayList<>();
        for (Node item : session.items("messages")) {
            Message message = message(item, id);
            if (message.session() != id) {
                throw new InvalidScenario(item, "ChatSessionId: expected " + id + ", found " + message.session());
            }
            if (message.id() <= 0 || !ids.add(message.id())) {
                throw new InvalidScenario(item, "ChatMessageId: expected a positive id that no other message has, found "
                        + message.id());
            }
            messages.add(message);
        }
        return new Scenario.Session(id, messages);
    }

    private static Scenario.RecordedExchange recorded(Node node) {
        YamlObject exchange = new YamlObject(node, List.of("request", "response"));
        YamlObject request = new YamlObject(exchange.required("request"), List.of("ChatSessionId", "After"));
        int session = request.int32("ChatSessionId");
        int after = request.text("After") == null ? 0 : request.int32("After");
        List<Message> messages = exchange.items("response").stream()
                .map(item -> message(item, session))
                .toList();
        for (int i = 1; i < messages.size(); i++) {
            if (messages.get(i).id() <= messages.get(i - 1).id()) {
                throw new InvalidScenario(
                        exchange.items("response").get(i), "ChatMessageId: expected ascending ids in a recorded response");
            }
        }
        return new Scenario.RecordedExchange(session, after, messages);
    }

    private static Message message(Node node, int session) {
        YamlObject message = new YamlObject(node, PROPERTIES);
        return new Message(
                message.int32(MessageProperty.CHAT_MESSAGE_ID.propertyName()),
                int32Or(message, MessageProperty.CHAT_SESSION_ID, session),
                textOf(message, MessageProperty.TYPE, 64),
                message.text(MessageProperty.MESSAGE.propertyName()),
                bounded(message, MessageProperty.AUTHOR, 255),
                int32Or(message, MessageProperty.READ_BY_CUSTOMER, 0),
                message.has(MessageProperty.SPECIAL_TYPE.propertyName())
                        ? textOf(message, MessageProperty.SPECIAL_TYPE, 64)
                        : SpecialType.NONE,
                bounded(message, MessageProperty.SPECIAL_PARAM, 255),
                whenPosted(message));
    }

    private static OffsetDateTime whenPosted(YamlObject message) {
        String text = textOf(message, MessageProperty.WHEN_POSTED, 64);
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidScenario(
                    message.required(MessageProperty.WHEN_POSTED.propertyName()),
                    "WhenPosted: expected a date-time with an offset such as 2024-12-15T09:23:15+01:00, found \"" + text
                            + "\"");
        }
    }

    private static int int32Or(YamlObject message, MessageProperty property, int otherwise) {
        return message.has(property.propertyName()) ? message.int32(property.propertyName()) : otherwise;
    }

    private static String textOf(YamlObject message, MessageProperty property, int most) {
        String text = bounded(message, property, most);
        if (text == null || text.isEmpty()) {
            throw new InvalidScenario(message.node(), "\"" + property.propertyName() + "\" is missing");
        }
        return text;
    }

    private static @Nullable String bounded(YamlObject message, MessageProperty property, int most) {
        String text = message.text(property.propertyName());
        if (text != null && text.codePointCount(0, text.length()) > most) {
            throw new InvalidScenario(
                    message.required(property.propertyName()),
                    property.propertyName() + ": expected at most " + most + " characters, found "
                            + text.codePointCount(0, text.length()));
        }
        return text;
    }
}
