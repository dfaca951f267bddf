package com.superoffice.webapi.chat.conformance.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers in JSON and XML. */
final class Writer {

    private final Predicate<Defect> broken;

    Writer(Predicate<Defect> broken) {
        this.broken = broken;
    }

    Answer messages(List<Map<String, @Nullable Object>> messages, Set<String> selected, String type) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        messages.forEach(message -> written.add(nulled(message, selected)));
        boolean xml = type.endsWith("xml");
        return raw(type, xml ? xml(written) : json(written));
    }

    private Map<String, @Nullable Object> nulled(Map<String, @Nullable Object> message, Set<String> selected) {
        Map<String, @Nullable Object> nulled = new LinkedHashMap<>(message);
        for (String name : Stored.NAMES) {
            boolean kept = selected.contains(name)
                    || (broken.test(Defect.SELECT_KEEPS_ID) && name.equals("ChatMessageId"))
                    || (broken.test(Defect.SELECT_KEEPS_DATE) && name.equals("WhenPosted"));
            if (!kept) {
                boolean integer = message.get(name) instanceof Integer;
                nulled.put(
                        name,
                        integer && broken.test(Defect.SELECT_ZEROES)
                                ? (Object) 0
                                : !integer && broken.test(Defect.SELECT_EMPTIES) ? "" : null);
                if (broken.test(Defect.SELECT_REMOVES_KEYS)) {
                    nulled.remove(name);
                }
            }
        }
        return spoilt(nulled);
    }

    private Map<String, @Nullable Object> spoilt(Map<String, @Nullable Object> message) {
        if (broken.test(Defect.NULL_PROPERTY_LEFT_OUT)) {
            message.values().removeIf(Objects::isNull);
        }
        if (broken.test(Defect.ID_IS_A_STRING)) {
            message.computeIfPresent("ChatMessageId", (name, value) -> value.toString());
        }
        if (broken.test(Defect.ID_BEYOND_INT32)) {
            message.computeIfPresent("ChatMessageId", (name, value) -> ((Integer) value) + 3_000_000_000L);
        }
        if (broken.test(Defect.READ_IS_A_BOOLEAN)) {
            message.computeIfPresent("ReadByCustomer", (name, value) -> value.equals(1));
        }
        if (broken.test(Defect.AUTHOR_TOO_LONG)) {
            message.computeIfPresent("Author", (name, value) -> "x".repeat(256));
        }
        if (broken.test(Defect.TYPE_IS_A_NUMBER)) {
            message.computeIfPresent("Type", (name, value) -> 1);
        }
        if (broken.test(Defect.TYPE_IS_A_DIGIT)) {
            message.computeIfPresent("Type", (name, value) -> "1");
        }
        if (broken.test(Defect.UNDECLARED_PROPERTY)) {
            message.put("ETag", "x");
        }
        if (!broken.test(Defect.CAMEL_CASE)) {
            return message;
        }
        Map<String, @Nullable Object> camel = new LinkedHashMap<>();
        message.forEach((name, value) -> camel.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), value));
        return camel;
    }

    private String json(List<Map<String, @Nullable Object>> messages) {
        String text = JsonMapper.shared().writeValueAsString(messages);
        if (broken.test(Defect.DUPLICATE_NAME)) {
            text = text.replace("\"Type\":", "\"Type\":null,\"Type\":");
        }
        if (broken.test(Defect.JSON_TRAILING)) {
            text = text + "]";
        }
        if (broken.test(Defect.JSON_CUT) && text.length() > 2) {
            text = text.substring(0, text.length() - 2);
        }
        return broken.test(Defect.OBJECT_AROUND_THE_ARRAY) ? "{\"value\":" + text + "}" : text;
    }

    private String xml(List<Map<String, @Nullable Object>> messages) {
        String root = broken.test(Defect.XML_ROOT_IS_LIST) ? "List" : "ArrayOfChatMessage";
        String item = broken.test(Defect.XML_ITEM_IS_ITEM) ? "item" : "ChatMessage";
        String namespace = broken.test(Defect.XML_IN_NAMESPACE) ? " xmlns=\"http://schemas.superoffice.com/\"" : "";
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
                .append(root)
                .append(namespace)
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        for (Map<String, @Nullable Object> message : messages) {
            text.append('<').append(item).append('>').append(members(message)).append("</").append(item).append('>');
        }
        return text.append("</").append(root).append('>').toString();
    }

    private String members(Map<String, @Nullable Object> members) {
        StringBuilder text = new StringBuilder();
        (broken.test(Defect.XML_SORTED) ? new TreeMap<>(members) : members).forEach((name, value) -> {
            if (value != null) {
                text.append('<').append(name).append('>').append(escaped(value.toString()));
                text.append("</").append(name).append('>');
            } else if (broken.test(Defect.XML_NULL_EMPTY)) {
                text.append('<').append(name).append("/>");
            } else if (!broken.test(Defect.XML_NULL_ABSENT)) {
                text.append('<').append(name).append(" xsi:nil=\"true\"/>");
            }
        });
        return text.toString();
    }

    private String escaped(String text) {
        return broken.test(Defect.XML_UNESCAPED)
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    Answer error(Refusal refusal, String mediaType) {
        String type = broken.test(Defect.ERRORS_ALWAYS_JSON) ? "application/json" : mediaType;
        Answer answer = new Answer(refusal.status);
        if (broken.test(Defect.ERROR_IS_HTML)) {
            answer.with("Content-Type", "text/html");
        } else if (broken.test(Defect.ERROR_IS_PROBLEM)) {
            answer.with("Content-Type", "application/problem+json");
        } else {
            answer.with("Content-Type", type + "; charset=utf-8");
        }
        if (refusal.status == 401 && !broken.test(Defect.NO_CHALLENGE)) {
            answer.with("WWW-Authenticate", broken.test(Defect.CHALLENGE_BASIC_ONLY)
                    ? "Basic realm=\"x\""
                    : "Basic realm=\"x\", charset=\"UTF-8\", Bearer realm=\"x\", SoTicket realm=\"x\"");
        }
        if (refusal.status == 405 && !broken.test(Defect.NO_ALLOW)) {
            answer.with("Allow", broken.test(Defect.ALLOW_WRONG) ? "GET, POST, OPTIONS" : "POST, OPTIONS");
        }
        if (refusal.status == 503 || refusal.status == 429) {
            if (!broken.test(Defect.LIMITED_WITHOUT_RETRY_AFTER)) {
                answer.with("Retry-After", broken.test(Defect.RETRY_AFTER_IN_WORDS) ? "soon" : "1");
            }
        }
        answer.body = errorText(refusal, type).getBytes(StandardCharsets.UTF_8);
        return answer;
    }

    String errorText(Refusal refusal, String type) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("Error", !broken.test(Defect.ERROR_FLAG_FALSE));
        error.put("ErrorType", refusal.type);
        error.put("Message", broken.test(Defect.ERROR_WITHOUT_MESSAGE) ? " " : "The request is invalid.");
        error.put("ErrorSource", "Test");
        if (broken.test(Defect.STACK_TRACE)) {
            error.put("Message", "NullReferenceException\n   at com.example.Chat.messages(Chat.java:17)");
        }
        if (refusal.status == 400 && !broken.test(Defect.ERROR_WITHOUT_DETAIL)) {
            error.put("MessageDetail", refusal.getMessage());
        }
        if (broken.test(Defect.ERROR_IS_PLAIN)) {
            error.clear();
            error.put("Message", "No.");
        }
        if (!type.endsWith("xml")) {
            return JsonMapper.shared().writeValueAsString(error);
        }
        return error.entrySet().stream()
                .map(member -> "<" + member.getKey() + ">" + escaped(String.valueOf(member.getValue())) + "</"
                        + member.getKey() + ">")
                .collect(Collectors.joining("", "<Error>", "</Error>"));
    }

    Answer raw(String type, String text) {
        Answer answer = new Answer(broken.test(Defect.SUCCESS_IS_201) ? 201 : 200);
        String name = broken.test(Defect.ALIAS_ANSWERED_AS_JSON) && type.endsWith("json") ? "application/json" : type;
        String charset = broken.test(Defect.LATIN_1_ANNOUNCED) ? "iso-8859-1" : "utf-8";
        if (!broken.test(Defect.CONTENT_TYPE_MISSING)) {
            answer.with("Content-Type", name + "; charset=" + charset);
        }
        if (broken.test(Defect.CONTENT_TYPE_TWICE)) {
            answer.with("Content-Type", "text/plain");
        }
        String marked = broken.test(Defect.BYTE_ORDER_MARK) ? "\ufeff" + text : text;
        answer.body = marked.getBytes(
                broken.test(Defect.LATIN_1_BODY) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return answer;
    }
}
