package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds a whole response against the contract. Thread-safe. */
public final class ResponseJudge {

    private final Contract contract;
    private final SchemaJudge schemas;

    /** A judge of this contract. */
    public ResponseJudge(Contract contract) {
        this.contract = contract;
        this.schemas = SchemaJudge.of(contract);
    }

    /** What the body says when it could be read, and everything that is wrong with the response. */
    public Body judge(Exchange exchange, Expectation expectation) {
        RawResponse response = exchange.response();
        List<Finding> findings = new ArrayList<>();
        framing(response, findings);
        byte[] bytes = ContentCoding.plain(exchange, findings);
        status(response, expectation, findings);
        headers(response, expectation, findings);
        slowness(exchange, findings);
        if (exchange.request().method().equals("HEAD")
                || (exchange.request().method().equals("OPTIONS") && response.body().length == 0)) {
            return new Body(Optional.empty(), findings);
        }
        Optional<String> mediaType = contentType(response, expectation, findings);
        Optional<JsonNode> value = mediaType.flatMap(type -> body(response, type, bytes, findings));
        if (response.status() == 200) {
            value.ifPresent(messages -> expectation
                    .question()
                    .ifPresent(question -> new MessagesJudge(findings).judge(messages, question)));
        } else {
            ErrorJudge.judge(response, value, findings);
        }
        return new Body(value, findings);
    }

    private void slowness(Exchange exchange, List<Finding> findings) {
        if (exchange.took().toMillis() > contract.slowAfterMillis()) {
            findings.add(new Finding(
                    "speed.slow",
                    "C13",
                    "time",
                    "a response within the NsApiSlow threshold of " + contract.slowAfterMillis() + " ms",
                    "one after " + exchange.took().toMillis() + " ms"));
        }
    }

    private static void framing(RawResponse response, List<Finding> findings) {
        if (response.truncated()) {
            String found = "the end after " + response.body().length + " bytes";
            findings.add(new Finding("wire.truncated", "D6", "body", "as many bytes as declared", found));
        }
        if (response.excess() > 0) {
            String found = response.excess() + " more bytes";
            findings.add(new Finding("wire.excess", "D6", "body", "nothing after the declared length", found));
        }
        if (response.header("Content-Length").isPresent() && response.header("Transfer-Encoding").isPresent()) {
            findings.add(new Finding(
                    "wire.framing", "D6", "Content-Length", "none beside Transfer-Encoding", "both of them"));
        }
        for (String name : List.of("Content-Type", "Content-Length")) {
            if (response.all(name).size() > 1) {
                String found = Integer.toString(response.all(name).size());
                findings.add(new Finding("header.twice", "D6", name, "one", found));
            }
        }
    }

    private void status(RawResponse response, Expectation expectation, List<Finding> findings) {
        int status = response.status();
        if (expectation.statuses().contains(status)) {
            return;
        }
        String expected =
                expectation.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        String code = status >= 500
                ? "status.server-error"
                : expectation.beyond() || contract.statuses().contains(status)
                        ? "status.unexpected"
                        : "status.undeclared";
        String found = status + (code.equals("status.undeclared") ? ", which the contract does not declare" : "");
        findings.add(new Finding(code, expectation.rule(), "status", expected, found));
    }

    private void headers(RawResponse response, Expectation expectation, List<Finding> findings) {
        Set<String> required = new TreeSet<>(expectation.headers());
        required.addAll(contract.requiredHeaders(response.status()));
        for (String name : required) {
            if (response.header(name).isEmpty()) {
                String rule = name.equalsIgnoreCase("WWW-Authenticate") ? "C9" : "C8";
                findings.add(new Finding("header.missing", rule, name, "the header", "none"));
            }
        }
        if (response.status() == 401 && response.header("WWW-Authenticate").isPresent()) {
            String challenges =
                    String.join(", ", response.all("WWW-Authenticate")).toLowerCase(Locale.ROOT);
            for (String scheme : List.of("Basic", "Bearer", "SoTicket")) {
                if (!challenges.matches("(.*[ ,])?" + scheme.toLowerCase(Locale.ROOT) + "([ ,].*)?")) {
                    findings.add(new Finding(
                            "header.challenge", "C9", "WWW-Authenticate", "a challenge for " + scheme, "none"));
                }
            }
        }
        response.header("Retry-After").ifPresent(value -> {
            if (!value.matches("\\d{1,9}|[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT")) {
                findings.add(new Finding("header.value", "C8", "Retry-After", "seconds or an HTTP date", value));
            }
        });
        if (response.status() == 405 || (expectation.headers().contains("Allow") && response.header("Allow").isPresent())) {
            allow(response, findings);
        }
    }

    private static void allow(RawResponse response, List<Finding> findings) {
        String value = response.header("Allow").isPresent() ? String.join(", ", response.all("Allow")) : "none";
        Set<String> methods = Set.of(value.replace(" ", "").split(",", -1));
        if (!methods.equals(Set.of("POST", "OPTIONS"))) {
            findings.add(new Finding("header.allow", "C8", "Allow", "POST, OPTIONS", value));
        }
    }

    /** The media type to read the body as; nothing when the body cannot be one of the contract's. */
    private Optional<String> contentType(RawResponse response, Expectation expectation, List<Finding> findings) {
        Optional<String> header = response.header("Content-Type");
        if (header.isEmpty()) {
            findings.add(new Finding("content-type.missing", rule(response), "Content-Type", expected(response, expectation), "none"));
            return Optional.empty();
        }
        Optional<MediaType> mediaType = MediaType.parse(header.get());
        if (mediaType.isEmpty()) {
            findings.add(new Finding("content-type.malformed", rule(response), "Content-Type", "a media type", header.get()));
            return Optional.empty();
        }
        String charset = mediaType.get().parameters().getOrDefault("charset", "utf-8");
        if (!charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            findings.add(new Finding("content-type.charset", "D6", "Content-Type", "charset=utf-8", header.get()));
        }
        String name = mediaType.get().name();
        List<String> declared = declared(response);
        if (!declared.contains(name)) {
            findings.add(new Finding(
                    "content-type.undeclared", rule(response), "Content-Type", expected(response, expectation), header.get()));
            return Optional.empty();
        }
        if (!expectation.mediaTypes().isEmpty() && !expectation.mediaTypes().contains(name)) {
            findings.add(new Finding(
                    "content-type.unexpected",
                    rule(response),
                    "Content-Type",
                    expected(response, expectation),
                    header.get()));
        }
        return Optional.of(name);
    }

    /** The rule that says in which media types a response may be. */
    private static String rule(RawResponse response) {
        return response.status() == 200 ? "D6" : "C8";
    }

    private List<String> declared(RawResponse response) {
        List<String> declared = contract.responseMediaTypes(response.status());
        return declared.isEmpty() ? contract.responseMediaTypes(400) : declared;
    }

    private String expected(RawResponse response, Expectation expectation) {
        return expectation.mediaTypes().isEmpty()
                ? "one of " + String.join(", ", declared(response))
                : String.join(" or ", new TreeSet<>(expectation.mediaTypes()));
    }

    private Optional<JsonNode> body(RawResponse response, String mediaType, byte[] bytes, List<Finding> findings) {
        // A status beyond the operation (404, 405) answers with the same error object.
        SchemaNode schema = contract.responseSchema(response.status(), mediaType)
                .or(() -> contract.responseSchema(400, mediaType))
                .orElseThrow();
        Body body = schemas.judge(schema, mediaType, bytes);
        if (response.status() == 200 && body.value().filter(ResponseJudge::isNoArray).isPresent()) {
            String found = body.value().get().isNull() ? "null" : "an error object";
            findings.add(new Finding("messages.no-array", "C3", "body", "an array of messages", found));
            return Optional.empty();
        }
        body.findings().stream()
                .map(finding -> response.status() == 200 || !finding.rule().equals("D12")
                        ? finding
                        : new Finding(finding.code(), "C8", finding.where(), finding.expected(), finding.found()))
                .forEach(findings::add);
        return body.value();
    }

    private static boolean isNoArray(JsonNode value) {
        return value.isNull() || (value.isObject() && value.has("Error"));
    }
}
