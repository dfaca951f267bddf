package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.control.contract.Candidate;
import com.superoffice.webapi.chat.stub.control.contract.ContractFile;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes requests of the control API from sandbox.yaml; the same seed makes the same requests. */
final class ControlFuzz {

    private static final String MESSAGE =
            "{ChatMessageId: 1, Type: T, Message: \"\\u00e6 \\uD83D\\uDE00\", WhenPosted: \"2024-01-01T00:00:00Z\"}";

    private static final List<String> TEXTS = List.of(
            "sessions: [{ChatSessionId: 1, messages: [" + MESSAGE + "]}]",
            "sessions:\n - ChatSessionId: 1\n   messages: &m\n    - " + MESSAGE + "\n - {ChatSessionId: 2, messages: *m}",
            "recorded: [{request: {ChatSessionId: 5, After: 7}, response: [" + MESSAGE + "]}]",
            "request: {ChatSessionId: 5}\nresponse:\n  - " + MESSAGE + "\n",
            "[[[{\"a\": !!binary x}]]]\n--- %YAML 1.1\n",
            "");

    private static final List<String> HEADERS = List.of(
            "Accept: text/xml", "Accept: nonsense", "Accept: */*;q=0", "Accept: application/json",
            "Content-Encoding: gzip", "Content-Encoding: identity", "Origin: http://localhost", "Origin: null", "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-origin", "Sandbox-Admin-Token: wrong", "Range: bytes=0-1", "If-None-Match: *",
            "Cookie: ====;\"", "Content-Language: \u00e6");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json", "application/yaml", "application/json; charset=utf-16", "application/json;charset=nix",
            "application/yaml; charset=iso-8859-1", "application/x-www-form-urlencoded", "text/plain", "nonsense", ";");

    private static final List<String> METHODS =
            List.of("OPTIONS", "GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "NIX");

    private final List<ContractFile.Operation> operations;
    private final Random random;
    private final Mutation mutation;

    ControlFuzz(ContractFile contract, long seed) {
        operations = contract.operations();
        random = new Random(seed);
        mutation = new Mutation(random);
    }

    /**
     * A request of an operation of the contract.
     *
     * @param method the method in capitals, which may be another than the operation's
     */
    record Call(ContractFile.Operation operation, String method, byte[] request) {}

    Call next(String token) {
        ContractFile.Operation operation = pick(operations);
        String method = random.nextInt(12) == 0 ? pick(METHODS) : operation.method().toUpperCase(Locale.ROOT);
        byte[] body = body(operation);
        StringBuilder head = new StringBuilder(method)
                .append(" /sandbox/v1")
                .append(target(operation))
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (random.nextInt(20) > 0) {
            head.append("Sandbox-Admin-Token: ").append(token).append("\r\n");
        }
        if (random.nextInt(20) > 0) {
            String right = operation.body().isEmpty() ? "application/yaml" : "application/json";
            head.append("Content-Type: ").append(random.nextInt(8) > 0 ? right : pick(MEDIA_TYPES)).append("\r\n");
        }
        if (random.nextInt(4) == 0) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return new Call(operation, method, request.toByteArray());
    }

    private String target(ContractFile.Operation operation) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (ContractFile.Parameter parameter : operation.parameters().toList()) {
            String value = encoded(pick(Candidate.ofParameter(parameter.schema())).value());
            if (parameter.isInPath()) {
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "1" : value);
            } else if (random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&').append(parameter.name()).append('=').append(value);
            }
        }
        return path + query + (random.nextInt(20) == 0 ? (query.isEmpty() ? "?" : "&") + "limit=%zz" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private byte[] body(ContractFile.Operation operation) {
        if (operation.body().isEmpty()) {
            return mutation.of(pick(TEXTS).getBytes(UTF_8), 50);
        }
        String members = operation.properties()
                .filter(property -> property.isRequired() ? random.nextInt(20) > 0 : random.nextInt(3) == 0)
                .map(property -> "\"" + property.name() + "\":" + value(property))
                .collect(Collectors.joining(",", "{", "}"));
        return mutation.of(members.getBytes(UTF_8), 80);
    }

    private String value(ContractFile.Property property) {
        boolean mayBeBeyond = random.nextInt(6) == 0;
        return pick(Candidate.ofProperty(property.schema()).stream()
                        .filter(candidate -> candidate.value().length() < 10_000)
                        .filter(candidate -> mayBeBeyond || candidate.isWithin())
                        .toList())
                .value();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
