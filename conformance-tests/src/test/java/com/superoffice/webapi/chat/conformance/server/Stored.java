package com.superoffice.webapi.chat.conformance.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages the server holds, as maps of their properties in the document's order. */
final class Stored {

    static final List<String> NAMES = List.of(
            "ChatMessageId",
            "ChatSessionId",
            "Type",
            "Message",
            "Author",
            "ReadByCustomer",
            "SpecialType",
            "SpecialParam",
            "WhenPosted");

    private static final List<Map<String, @Nullable Object>> SAMPLE = List.of(
            message(1001, 2347, "ToCustomer", "Hello! How can I help you today?", "Sarah Johnson", 1, "None", "", "2024-12-15T09:23:15+01:00"),
            message(1002, 2347, "ToUser", "Hi, I need help with my recent order", "John Smith", 0, "None", "", "2024-12-15T09:23:42+01:00"),
            message(1003, 2347, "ToCustomer", "Of course! Can you provide your order number?", "Sarah Johnson", 1, "None", "", "2024-12-15T09:24:03+01:00"));

    private static final List<Map<String, @Nullable Object>> OTHERS = List.of(
            message(11, 3001, "ToUser", "Is <b>anyone</b> there & awake?", "Åse Ødegård", 1, "None", "", "2024-12-15T10:00:00+01:00"),
            message(12, 3001, "ToCustomer", "NO:\"Velkommen\";US:\"Welcome\";SW:\"Välkommen\";GE:\"Willkommen\";FR:\"Bienvenue\";DA:\"Velkommen til\";NL:\"Welkom\"", null, 1, "Welcome", "", "2024-12-15T09:30:00+01:00"),
            message(15, 3001, "Special", "See [F:4.56] and [I:10] \uD83D\uDE00", "Bot", 0, "BotMessage", "[\"Yes\",\"No\"]", "2024-07-01T12:00:00.123+02:00"),
            message(18, 3001, "ToUser", "  blanks\r\naround  ", "", 0, "None", null, "2025-01-02T03:04:05Z"),
            message(21, 3002, "ToUser", "In another session", "Nobody", 0, "None", "", "2025-01-02T03:04:05Z"));

    private Stored() {}

    private static Map<String, @Nullable Object> message(
            int id,
            int session,
            String type,
            String text,
            @Nullable String author,
            int read,
            String special,
            @Nullable String param,
            String when) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        Object[] values = {id, session, type, text, author, read, special, param, when};
        for (int i = 0; i < values.length; i++) {
            message.put(NAMES.get(i), values[i]);
        }
        return message;
    }

    static List<Map<String, @Nullable Object>> of(int session, int after) {
        if (session == 565 && after == 7) {
            return copies(SAMPLE);
        }
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        all().stream().filter(message -> message.get("ChatSessionId").equals(session)).forEach(found::add);
        return found;
    }

    static List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> all = copies(OTHERS);
        all.addAll(copies(SAMPLE));
        return all;
    }

    private static List<Map<String, @Nullable Object>> copies(List<Map<String, @Nullable Object>> messages) {
        List<Map<String, @Nullable Object>> copies = new ArrayList<>();
        messages.forEach(message -> copies.add(new LinkedHashMap<>(message)));
        return copies;
    }
}
