package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Makes requests of the operation that are right, nearly right, or nonsense; the same seed makes the same requests. */
final class Fuzz {

    private static final List<byte[]> BODIES = List.of(
            "{\"ChatSessionId\":2347,\"After\":1001}".getBytes(UTF_8),
            "{\"ChatSessionId\":565,\"After\":7,\"x\":[{\"y\":null},1.5e3,\"\u00e6\\u0000\"]}".getBytes(UTF_8),
            "{\"ChatSessionId\":2347}".getBytes(UTF_16),
            "<GetChatMessagesRequest><ChatSessionId>2347</ChatSessionId></GetChatMessagesRequest>".getBytes(UTF_8),
            ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e \"1\">]><a:GetChatMessagesRequest xmlns:a=\"u\"><a:After>&e;"
                            + "</a:After></a:GetChatMessagesRequest>")
                    .getBytes(UTF_8),
            "ChatSessionId=2347&After=1001&$select=Author&%E6=%ZZ".getBytes(UTF_8),
            new byte[0]);

    private static final List<String> VALUES = List.of(
            "", "*", "x", "*/*", "*/*;q=0", "application/json", "text/xml;q=0.5, text/json;q=1.001", "application/*;q=x",
            "en", "nb-no", "en-us; en-gb", "UTC", "261", "US-NY,includeTZOffset", " , includeTZOffset", "Mars",
            "Europe/Oslo", "-1", "99999999999999999999", "null", "'\"<>&{}[]\\", "Author,Message", "category/id,,%2C",
            "Basic dGplMDpUamUw", "Bearer sandbox-token", "SoTicket sandbox-ticket", "Basic ====");

    private static final List<String> HEADERS = List.of(
            "Accept", "Accept-Language", "SO-Language", "SO-Culture", "SO-TimeZone", "SO-AppToken", "X-XSRF-TOKEN",
            "Cookie", "Authorization", "Content-Encoding", "Expect", "Range", "If-None-Match", "Origin", "X-Anything");

    private static final List<String> CHARSETS =
            List.of("", "; charset=utf-8", ";charset=utf-16", ";charset=nix", "; charset=\"iso-8859-1\"", ";;", "; q");

    private final Random random;
    private final Mutation mutation;

    Fuzz(long seed) {
        random = new Random(seed);
        mutation = new Mutation(random);
    }

    /** A whole request, its length true. */
    byte[] request() {
        byte[] body = mutation.of(pick(BODIES), 25);
        StringBuilder head = new StringBuilder("POST /api/v1/Agents/Chat/GetChatMessages")
                .append(query())
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (random.nextInt(10) > 0) {
            head.append("Authorization: ").append(RunningSandbox.BASIC).append("\r\n");
        }
        if (random.nextInt(20) > 0) {
            head.append("Content-Type: ").append(mediaType()).append("\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            head.append(pick(HEADERS)).append(": ").append(value()).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String query() {
        return switch (random.nextInt(4)) {
            case 0 -> "?$select=" + encoded(value());
            case 1 -> "?" + encoded(printable()) + "=" + encoded(printable());
            default -> "";
        };
    }

    private String mediaType() {
        String mediaType = random.nextInt(8) == 0 ? printable() : pick(ChatContract.GetChatMessages.REQUEST_MEDIA_TYPES);
        return mediaType + (random.nextBoolean() ? pick(CHARSETS) : "");
    }

    private String value() {
        return random.nextInt(4) == 0 ? printable() : pick(VALUES);
    }

    private String printable() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append((char) (random.nextInt(8) == 0 ? 0xA0 + random.nextInt(0x60) : ' ' + random.nextInt(0x5F)));
        }
        return text.toString();
    }

    private String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            encoded.append(String.format("%%%02X", b & (random.nextInt(20) == 0 ? 0x7F : 0xFF)));
        }
        return encoded.toString();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
