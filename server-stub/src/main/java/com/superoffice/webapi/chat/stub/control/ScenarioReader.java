package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import com.superoffice.webapi.chat.stub.store.Message;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
                message.has(MessageProperty.CHAT_SESSION_ID.propertyName())
                        ? message.int32(MessageProperty.CHAT_SESSION_ID.propertyName())
                        : session,
                checked(message, MessageProperty.TYPE, text -> MessageRules.name(MessageProperty.TYPE, text)),
                text(message, MessageProperty.MESSAGE),
                text(message, MessageProperty.AUTHOR),
                checked(message, MessageProperty.READ_BY_CUSTOMER, text ->
                        text == null ? 0 : MessageRules.readByCustomer(text)),
                message.has(MessageProperty.SPECIAL_TYPE.propertyName())
                        ? checked(message, MessageProperty.SPECIAL_TYPE, text ->
                                MessageRules.name(MessageProperty.SPECIAL_TYPE, text))
                        : SpecialType.NONE,
                text(message, MessageProperty.SPECIAL_PARAM),
                checked(message, MessageProperty.WHEN_POSTED, MessageRules::whenPosted));
    }

    private static @Nullable String text(YamlObject message, MessageProperty property) {
        String text = message.text(property.propertyName());
        return text == null ? null : checked(message, property, given -> MessageRules.text(property, given));
    }

    private static <T> T checked(YamlObject message, MessageProperty property, Function<@Nullable String, T> rule) {
        String name = property.propertyName();
        try {
            return rule.apply(message.text(name));
        } catch (MalformedRequest e) {
            throw new InvalidScenario(
                    message.has(name) ? message.required(name) : message.node(), String.valueOf(e.getMessage()));
        }
    }
}
