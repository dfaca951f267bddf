package com.superoffice.webapi.chat.client;

import java.nio.charset.StandardCharsets;

/** Answers that a {@link ScriptedServer} gives. */
final class Answers {

    /** The documented response's body. */
    static final String DOCUMENTED =
            """
            [
            {
            "ChatMessageId": 1001,
            "ChatSessionId": 2347,
            "Type": "ToCustomer",
            "Message": "Hello! How can I help you today?",
            "Author": "Sarah Johnson",
            "ReadByCustomer": 1,
            "SpecialType": "None",
            "SpecialParam": "",
            "WhenPosted": "2024-12-15T09:23:15+01:00"
            },
            {
            "ChatMessageId": 1002,
            "ChatSessionId": 2347,
            "Type": "ToUser",
            "Message": "Hi, I need help with my recent order",
            "Author": "John Smith",
            "ReadByCustomer": 0,
            "SpecialType": "None",
            "SpecialParam": "",
            "WhenPosted": "2024-12-15T09:23:42+01:00"
            },
            {
            "ChatMessageId": 1003,
            "ChatSessionId": 2347,
            "Type": "ToCustomer",
            "Message": "Of course! Can you provide your order number?",
            "Author": "Sarah Johnson",
            "ReadByCustomer": 1,
            "SpecialType": "None",
            "SpecialParam": "",
            "WhenPosted": "2024-12-15T09:24:03+01:00"
            }
            ]""";

    private Answers() {}

    static ScriptedServer.Reaction json(String body) {
        return answer(200, "application/json; charset=utf-8", body);
    }

    static ScriptedServer.Reaction answer(int status, String contentType, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.write(head(status, contentType, bytes.length, headers));
            exchange.write(bytes);
            return true;
        };
    }

    static String head(int status, String contentType, int length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\n")
                .append("Content-Type: " + contentType + "\r\n")
                .append("Content-Length: " + length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
