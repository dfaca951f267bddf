package com.superoffice.webapi.chat.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a team writes that has no client: {@code java.net.http} and Jackson's streaming parser. */
final class HandwrittenClient {

    private final JsonFactory json = new JsonFactory();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI uri;

    record Message(
            Integer id, Integer session, String type, String message, String author, Integer read, String specialType,
            String specialParam, OffsetDateTime posted) {}

    HandwrittenClient(String baseUrl) {
        uri = URI.create(baseUrl + "/Agents/Chat/GetChatMessages");
    }

    List<Message> getMessages(int session, int after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(10))
                .headers("Accept", "application/json", "Accept-Encoding", "gzip", "Content-Type", "application/json")
                .headers("Authorization", "Basic dGplMDpUamUw", "SO-TimeZone", "includeTZOffset", "User-Agent", "bench")
                .POST(BodyPublishers.ofString("{\"ChatSessionId\":" + session + ",\"After\":" + after + "}"))
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        try (JsonParser parser = json.createParser(response.body())) {
            List<Message> messages = new ArrayList<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                messages.add(message(parser));
            }
            // To the end of the body, or the connection is not used again.
            parser.nextToken();
            return messages;
        }
    }

    private static Message message(JsonParser parser) throws IOException {
        Integer id = null;
        Integer session = null;
        String type = null;
        String message = null;
        String author = null;
        Integer read = null;
        String specialType = null;
        String specialParam = null;
        OffsetDateTime posted = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "ChatMessageId" -> id = parser.getIntValue();
                case "ChatSessionId" -> session = parser.getIntValue();
                case "Type" -> type = parser.getText();
                case "Message" -> message = parser.getText();
                case "Author" -> author = parser.getText();
                case "ReadByCustomer" -> read = parser.getIntValue();
                case "SpecialType" -> specialType = parser.getText();
                case "SpecialParam" -> specialParam = parser.getText();
                case "WhenPosted" -> posted = OffsetDateTime.parse(parser.getText());
                default -> parser.skipChildren();
            }
        }
        return new Message(id, session, type, message, author, read, specialType, specialParam, posted);
    }
}
