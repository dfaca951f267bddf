package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The exchanges of a run as an HTTP archive (HAR 1.2), secrets masked; chat text of a live tenant is left out. */
final class Har {

    private static final int LONGEST_BODY = 16 * 1024;

    private final JsonGenerator json;
    private final boolean texts;
    private final String origin;
    private final String authority;

    private Har(JsonGenerator json, Outcome outcome) {
        this.json = json;
        this.texts = outcome.target().profile() != Profile.LIVE;
        this.origin = outcome.target().baseUrl().origin();
        this.authority = outcome.target().baseUrl().authority();
    }

    static void write(Outcome outcome, Writer out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            new Har(json, outcome).write(outcome);
        }
    }

    private void write(Outcome outcome) {
        json.writeStartObject().writeObjectPropertyStart("log").writeStringProperty("version", "1.2");
        json.writeObjectPropertyStart("creator")
                .writeStringProperty("name", "chat-conformance")
                .writeStringProperty("version", outcome.contract().version())
                .writeEndObject();
        json.writeArrayPropertyStart("entries");
        for (Result result : outcome.results()) {
            result.exchanges().forEach(exchange -> entry(result, exchange));
        }
        json.writeEndArray().writeEndObject().writeEndObject();
    }

    private void entry(Result result, Exchange exchange) {
        double millis = exchange.took().toNanos() / 1e6;
        json.writeStartObject()
                .writeStringProperty("startedDateTime", exchange.started().toString())
                .writeNumberProperty("time", millis)
                .writeStringProperty("comment", result.subject().id() + ": " + result.verdict());
        request(exchange.request());
        response(exchange.response());
        json.writeObjectPropertyStart("cache").writeEndObject();
        json.writeObjectPropertyStart("timings")
                .writeNumberProperty("send", 0)
                .writeNumberProperty("wait", millis)
                .writeNumberProperty("receive", 0)
                .writeEndObject();
        json.writeEndObject();
    }

    private void request(RawRequest request) {
        json.writeObjectPropertyStart("request")
                .writeStringProperty("method", request.method())
                .writeStringProperty("url", origin + request.target())
                .writeStringProperty("httpVersion", "HTTP/1.1");
        headers(request.completed(authority));
        query(request.target());
        byte[] body = request.body();
        json.writeNumberProperty("headersSize", -1).writeNumberProperty("bodySize", body.length);
        if (body.length > 0) {
            json.writeObjectPropertyStart("postData")
                    .writeStringProperty("mimeType", request.header("Content-Type").orElse(""))
                    .writeStringProperty("text", shortened(body))
                    .writeEndObject();
        }
        json.writeEndObject();
    }

    private void query(String target) {
        json.writeArrayPropertyStart("queryString");
        int question = target.indexOf('?');
        if (question >= 0 && target.length() < LONGEST_BODY) {
            for (String pair : List.of(target.substring(question + 1).split("&", -1))) {
                int equals = pair.indexOf('=');
                json.writeStartObject()
                        .writeStringProperty("name", decoded(equals < 0 ? pair : pair.substring(0, equals)))
                        .writeStringProperty("value", equals < 0 ? "" : decoded(pair.substring(equals + 1)))
                        .writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void response(RawResponse response) {
        byte[] body = response.body();
        json.writeObjectPropertyStart("response")
                .writeNumberProperty("status", response.status())
                .writeStringProperty("statusText", response.reason())
                .writeStringProperty("httpVersion", response.version());
        headers(response.headers());
        json.writeObjectPropertyStart("content")
                .writeNumberProperty("size", body.length)
                .writeStringProperty("mimeType", response.header("Content-Type").orElse(""));
        if (texts) {
            json.writeStringProperty("text", shortened(body));
        }
        json.writeEndObject()
                .writeStringProperty("redirectURL", "")
                .writeNumberProperty("headersSize", -1)
                .writeNumberProperty("bodySize", body.length)
                .writeEndObject();
    }

    private void headers(List<Header> headers) {
        json.writeArrayPropertyStart("cookies").writeEndArray();
        json.writeArrayPropertyStart("headers");
        for (Header header : headers) {
            json.writeStartObject()
                    .writeStringProperty("name", header.name())
                    .writeStringProperty("value", Masking.value(header))
                    .writeEndObject();
        }
        json.writeEndArray();
    }

    private static String shortened(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST_BODY), StandardCharsets.UTF_8);
        return body.length > LONGEST_BODY ? text + "…" : text;
    }
}
