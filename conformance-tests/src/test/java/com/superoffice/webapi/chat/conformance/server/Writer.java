package com.superoffice.webapi.chat.conformance.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes answers in JSON and XML. */
final class Writer {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Predicate<Defect> broken;
    private final Predicate<Variation> varied;
    private final Spelling spelling;

    Writer(Predicate<Defect> broken, Predicate<Variation> varied) {
        this.broken = broken;
        this.varied = varied;
        this.spelling = new Spelling(varied);
    }

    Answer messages(List<Map<String, @Nullable Object>> messages, Set<String> selected, String type) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        messages.forEach(message -> written.add(ordered(nulled(message, selected), type)));
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
        if (broken.test(Defect.TYPE_IN_LOWER_CASE)) {
            message.computeIfPresent("Type", (name, value) -> value.toString().toLowerCase(Locale.ROOT));
        }
        if (broken.test(Defect.READ_COUNTED)) {
            message.computeIfPresent("ReadByCustomer", (name, value) -> ((Integer) value) * 2);
        }
        if (broken.test(Defect.HALF_A_CHARACTER)) {
            message.computeIfPresent("Message", (name, value) -> value.toString().replace("\uDE00", ""));
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
        String text = spelling.json(messages);
        if (broken.test(Defect.HALF_A_CHARACTER)) {
            text = text.replace("\uD83D", "\\uD83D");
        }
        if (broken.test(Defect.NOT_A_NUMBER)) {
            text = text.replace("\"ReadByCustomer\":0", "\"ReadByCustomer\":NaN");
        }
        if (broken.test(Defect.ID_IS_A_FRACTION)) {
            text = text.replaceAll("(\"ChatMessageId\":\\d+)", "$1.0");
        }
        if (broken.test(Defect.ID_IS_AN_EXPONENT)) {
            text = text.replaceAll("(\"ChatMessageId\":\\d+)", "$1e0");
        }
        if (broken.test(Defect.NULL_MESSAGE) && text.length() > 2) {
            text = text.substring(0, text.length() - 1) + ",null]";
        }
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
        String encoding = broken.test(Defect.XML_DECLARATION_LIES) ? "iso-8859-1" : "utf-8";
        String instance = broken.test(Defect.XSI_IN_WRONG_NAMESPACE) ? "urn:own" : XSI;
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<")
                .append(root)
                .append(namespace)
                .append(" xmlns:xsi=\"" + instance + "\">");
        for (Map<String, @Nullable Object> message : messages) {
            String attribute = broken.test(Defect.XML_ATTRIBUTE) ? " id=\"" + message.get("ChatMessageId") + "\"" : "";
            text.append('<').append(item).append(attribute).append('>');
            text.append(members(message)).append("</").append(item).append('>');
            text.append(broken.test(Defect.XML_MIXED) ? ", " : "");
        }
        return spelling.document(text.append("</").append(root).append('>').toString());
    }

    private String members(Map<String, @Nullable Object> members) {
        StringBuilder text = new StringBuilder();
        (broken.test(Defect.XML_SORTED) ? new TreeMap<>(members) : members).forEach((name, value) -> {
            String written = value == null ? nothing(name) : element(name, value);
            text.append(written);
            if (name.equals("Type") && broken.test(Defect.XML_ELEMENT_TWICE)) {
                text.append(written);
            }
        });
        return text.toString();
    }

    private String element(String name, Object value) {
        boolean nil = value.equals("") && broken.test(Defect.XML_EMPTY_IS_NIL);
        return nil ? nothing(name) : "<" + name + ">" + escaped(value.toString()) + "</" + name + ">";
    }

    private String nothing(String name) {
        if (broken.test(Defect.XML_NULL_EMPTY)) {
            return "<" + name + "/>";
        }
        if (broken.test(Defect.XML_NULL_ABSENT)) {
            return "";
        }
        if (broken.test(Defect.XML_NULL_IS_TEXT)) {
            return "<" + name + ">null</" + name + ">";
        }
        return "<" + name + " xsi:nil=\"true\"" + (broken.test(Defect.XML_NIL_WITH_CONTENT) ? ">0</" + name + ">" : "/>");
    }

    private String escaped(String text) {
        if (broken.test(Defect.XML_UNESCAPED)) {
            return text;
        }
        if (broken.test(Defect.XML_CARRIAGE_RETURN_RAW)) {
            return spelling.xml(text).replace("&#13;", "\r");
        }
        if (broken.test(Defect.MOJIBAKE_IN_XML)) {
            return spelling.xml(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        return spelling.xml(broken.test(Defect.XML_ESCAPED_TWICE) ? spelling.xml(text) : text);
    }

    private Map<String, @Nullable Object> ordered(Map<String, @Nullable Object> message, String type) {
        if (!varied.test(Variation.JSON_REVERSED) || type.endsWith("xml")) {
            return message;
        }
        List<String> names = new ArrayList<>(message.keySet());
        Collections.reverse(names);
        Map<String, @Nullable Object> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, message.get(name)));
        return reversed;
    }

    /** The response with its content coding. */
    Answer coded(Answer answer, Received request) {
        boolean asked = request.header("Accept-Encoding").filter(value -> value.contains("gzip")).isPresent();
        boolean unasked = broken.test(Defect.UNASKED_GZIP) && request.path.startsWith("/api");
        if (answer.status == 200 && asked && broken.test(Defect.BROKEN_GZIP)) {
            return answer.with("Content-Encoding", "gzip");
        }
        if (answer.status == 200 && answer.body.length > 0 && (unasked || (asked && varied.test(Variation.GZIP_WHEN_ASKED)))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream output = new GZIPOutputStream(bytes)) {
                output.write(answer.body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            answer.body = bytes.toByteArray();
            return answer.with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding");
        }
        return answer;
    }

    String allow(boolean wrong) {
        return wrong ? "GET, POST, OPTIONS" : varied.test(Variation.ALLOW_REORDERED) ? "OPTIONS,POST" : "POST, OPTIONS";
    }

    private void challenges(Answer answer) {
        if (broken.test(Defect.CHALLENGE_BASIC_ONLY)) {
            answer.with("WWW-Authenticate", "Basic realm=\"x\"");
        } else if (varied.test(Variation.CHALLENGES_APART)) {
            answer.with("WWW-Authenticate", "SoTicket")
                    .with("WWW-Authenticate", "bearer realm=\"a, b\"")
                    .with("WWW-Authenticate", "BASIC realm=\"x\"");
        } else {
            answer.with("WWW-Authenticate", "Basic realm=\"x\", charset=\"UTF-8\", Bearer realm=\"x\", SoTicket realm=\"x\""
                    + (varied.test(Variation.CHALLENGES_MORE) ? ", Negotiate, Digest realm=\"x\", nonce=\"y\"" : ""));
        }
    }

    private void retryAfter(Answer answer) {
        String value = broken.test(Defect.RETRY_AFTER_IN_WORDS)
                ? "soon"
                : broken.test(Defect.RETRY_AFTER_WITH_UNIT)
                        ? "5s"
                        : varied.test(Variation.RETRY_AFTER_AS_DATE) ? "Sun, 15 Dec 2024 08:23:15 GMT" : "1";
        boolean without = broken.test(Defect.LIMITED_WITHOUT_RETRY_AFTER)
                || (answer.status == 503 && broken.test(Defect.UNAVAILABLE_WITHOUT_RETRY_AFTER));
        if (!without) {
            answer.with("Retry-After", value);
        }
    }

    Answer error(Refusal refusal, String mediaType) {
        boolean json = broken.test(Defect.ERRORS_ALWAYS_JSON)
                || (refusal.status == 421 && broken.test(Defect.MISDIRECTED_IS_JSON));
        String type = json ? "application/json" : mediaType;
        Answer answer = new Answer(refusal.status);
        if (broken.test(Defect.ERROR_IS_HTML) || (refusal.status == 500 && broken.test(Defect.FAILURE_IS_HTML))) {
            answer.with("Content-Type", "text/html");
        } else if (broken.test(Defect.ERROR_IS_PROBLEM)) {
            answer.with("Content-Type", "application/problem+json");
        } else {
            answer.with("Content-Type", spelling.contentType(type, "utf-8"));
        }
        if (refusal.status == 401 && !broken.test(Defect.NO_CHALLENGE)) {
            challenges(answer);
        }
        if (refusal.status == 405 && !broken.test(Defect.NO_ALLOW)) {
            answer.with("Allow", allow(broken.test(Defect.ALLOW_WRONG)));
        }
        if (refusal.status == 503 || refusal.status == 429) {
            retryAfter(answer);
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
        if (varied.test(Variation.ERROR_WITH_ERROR_MESSAGE)) {
            error.put("ErrorMessage", "The request is invalid.");
        }
        if (broken.test(Defect.STACK_TRACE) || (refusal.status == 500 && broken.test(Defect.FAILURE_WITH_STACK_TRACE))) {
            error.put("Message", "NullReferenceException\n   at com.example.Chat.messages(Chat.java:17)");
        }
        if (refusal.status == 400 && !broken.test(Defect.ERROR_WITHOUT_DETAIL)) {
            error.put("MessageDetail", refusal.getMessage());
        }
        if (broken.test(Defect.ERROR_IS_PLAIN) || (refusal.status == 429 && broken.test(Defect.LIMITED_IS_PLAIN))) {
            error.clear();
            error.put("Message", "No.");
        }
        if (!type.endsWith("xml")) {
            return spelling.body(spelling.json(error));
        }
        return spelling.body(spelling.document(error.entrySet().stream()
                .map(member -> "<" + member.getKey() + ">" + escaped(String.valueOf(member.getValue())) + "</"
                        + member.getKey() + ">")
                .collect(Collectors.joining("", "<Error>", "</Error>"))));
    }

    Answer raw(String type, String text) {
        Answer answer = new Answer(broken.test(Defect.SUCCESS_IS_201) ? 201 : 200);
        String name = broken.test(Defect.ALIAS_ANSWERED_AS_JSON) && type.endsWith("json") ? "application/json" : type;
        String charset = broken.test(Defect.LATIN_1_ANNOUNCED) ? "iso-8859-1" : "utf-8";
        if (!broken.test(Defect.CONTENT_TYPE_MISSING)) {
            answer.with("Content-Type", spelling.contentType(name, charset));
        }
        if (broken.test(Defect.CONTENT_TYPE_TWICE)) {
            answer.with("Content-Type", "text/plain");
        }
        String marked = spelling.body(broken.test(Defect.BYTE_ORDER_MARK) ? "\ufeff" + text : text);
        answer.body = marked.getBytes(
                broken.test(Defect.LATIN_1_BODY) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return answer;
    }
}
