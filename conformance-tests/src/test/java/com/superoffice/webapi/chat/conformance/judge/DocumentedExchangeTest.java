package com.superoffice.webapi.chat.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.DocumentedText;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The documented response passes; each way to differ from it is named. */
class DocumentedExchangeTest {

    private static final String SAMPLE = DocumentedText.RESPONSE.body();

    @Test
    void theDocumentedResponseDiffersInNothing() throws IOException {
        assertThat(run("200 OK", "application/json; charset=utf-8", SAMPLE)).isEmpty();
    }

    @Test
    void anotherStatusSaysSo() throws IOException {
        assertThat(run("401 Unauthorized", "application/json", "{}"))
                .containsExactly("[sample.status] status: expected 200, found 401");
    }

    @Test
    void anotherContentTypeSaysSo() throws IOException {
        assertThat(run("200 OK", "application/json", SAMPLE))
                .containsExactly("[sample.content-type] Content-Type: expected application/json; charset=utf-8,"
                        + " found application/json");
    }

    @Test
    void anotherOffsetValueOrderOrNumberSaysSo() throws IOException {
        String type = "application/json; charset=utf-8";
        assertThat(run("200 OK", type, SAMPLE.replace("09:24:03+01:00", "08:24:03Z")))
                .containsExactly("[sample.value] /2/WhenPosted: expected \"2024-12-15T09:24:03+01:00\","
                        + " found \"2024-12-15T08:24:03Z\"");
        assertThat(run("200 OK", type, SAMPLE.replace("recent order", "last order")))
                .containsExactly("[sample.value] /1/Message: expected \"Hi, I need help with my recent order\","
                        + " found another text of 34 bytes");
        assertThat(run("200 OK", type, SAMPLE.replace("\"Author\": \"John Smith\",\n\"ReadByCustomer\": 0",
                        "\"ReadByCustomer\": 0,\n\"Author\": \"John Smith\"")))
                .containsExactly("[sample.names] /1: expected ChatMessageId, ChatSessionId, Type, Message, Author,"
                        + " ReadByCustomer, SpecialType, SpecialParam, WhenPosted, found ChatMessageId,"
                        + " ChatSessionId, Type, Message, ReadByCustomer, Author, SpecialType, SpecialParam,"
                        + " WhenPosted");
        assertThat(run("200 OK", type, "[]")).containsExactly("[sample.size] body: expected 3 messages, found 0");
    }

    @Test
    void aPropertyThatTheContractHasGotSinceMayBeThereAsNull() throws IOException {
        ObjectNode contract = (ObjectNode) Contract.published().tree().deepCopy();
        String properties = Contract.published().message().pointer() + "/properties";
        ((ObjectNode) contract.at(properties)).putObject("NotYetKnown").put("type", "string").put("nullable", true);
        SchemaNode later = Contract.of(contract, "chat.json").message();
        assertThat(withNameOfLater("null", later)).isEmpty();
        assertThat(withNameOfLater("\"something\"", later)).singleElement().asString().endsWith("WhenPosted, NotYetKnown");
        assertThat(withNameOfLater("null", Contract.published().message()))
                .singleElement()
                .asString()
                .endsWith("WhenPosted, NotYetKnown");
    }

    private static List<String> withNameOfLater(String value, SchemaNode message) throws IOException {
        String last = "\"2024-12-15T09:24:03+01:00\"";
        assertThat(SAMPLE).contains(last);
        String body = SAMPLE.replace(last, last + ", \"NotYetKnown\": " + value);
        return with("200 OK", "application/json; charset=utf-8", body, wire -> {
            Exchange exchange = wire.exchange(DocumentedText.REQUEST.request(wire.baseUrl()));
            return DocumentedExchange.judge(exchange.response(), message);
        });
    }

    private static List<String> run(String status, String contentType, String body) throws IOException {
        return with(status, contentType, body, DocumentedExchange::run);
    }

    private static List<String> with(String status, String contentType, String body, Judging judging)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Wire wire = Wire.to(
                        BaseUrl.parse("http://127.0.0.1:" + server.getLocalPort() + "/api/v1"),
                        Duration.ofSeconds(5))) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(server, status, contentType, body));
            List<String> findings =
                    judging.findings(wire).stream().map(Finding::toString).toList();
            answered.join();
            return findings;
        }
    }

    private interface Judging {

        List<Finding> findings(Wire wire) throws NoResponseException;
    }

    private static void answer(ServerSocket server, String status, String contentType, String body) {
        try (Socket socket = server.accept()) {
            byte[] request = socket.getInputStream().readNBytes(1);
            assertThat(request).containsExactly('P');
            while (socket.getInputStream().available() > 0) {
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                    + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
