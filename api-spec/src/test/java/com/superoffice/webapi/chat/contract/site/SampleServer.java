package com.superoffice.webapi.chat.contract.site;

import com.superoffice.webapi.chat.contract.ContractFile;
import com.superoffice.webapi.chat.contract.judge.Finding;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.judge.Severity;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A server on a loopback port that holds the documented messages, and refuses what is not within the contract. */
final class SampleServer implements AutoCloseable {

    private static final Pattern AFTER = Pattern.compile("After\\W+(\\d+)");

    private final HttpServer server;
    private final RequestJudge judge = RequestJudge.ofContract();
    private final JsonNode messages = ContractFile.tree().at("/components/examples/DocumentedResponse/value");

    private SampleServer(HttpServer server) {
        this.server = server;
        server.createContext("/api/v1/", this::answer);
    }

    static SampleServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SampleServer sample = new SampleServer(server);
        server.start();
        return sample;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Request request = Request.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath().replaceFirst("^/api/v1", ""),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders(),
                    body);
            List<Finding> violations = judge.judge(request).stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION)
                    .toList();
            byte[] answer = (violations.isEmpty() ? content(exchange, body) : violations.toString())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(violations.isEmpty() ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String content(HttpExchange exchange, byte[] body) {
        Matcher after = AFTER.matcher(new String(body, StandardCharsets.UTF_8));
        int least = after.find() ? Integer.parseInt(after.group(1)) : 0;
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (JsonNode message : messages) {
            if (message.get("ChatMessageId").asInt() > least) {
                answer.add(localized(exchange, selected(exchange, (ObjectNode) message.deepCopy())));
            }
        }
        return answer.toString();
    }

    private static ObjectNode selected(HttpExchange exchange, ObjectNode message) {
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            Set<String> names = Stream.of(query.replace("$select=", "").split(",")).collect(Collectors.toSet());
            new ArrayList<>(message.propertyNames()).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(message::putNull);
        }
        return message;
    }

    private static ObjectNode localized(HttpExchange exchange, ObjectNode message) {
        String zone = exchange.getRequestHeaders().getFirst("SO-TimeZone");
        if (zone != null && zone.startsWith("US-NY")) {
            OffsetDateTime posted = OffsetDateTime.parse(message.get("WhenPosted").asString());
            message.put("WhenPosted", posted.atZoneSameInstant(ZoneId.of("America/New_York")).toOffsetDateTime().toString());
        }
        return message;
    }
}
