package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of the requests of {@code chat.http} a collection for Bruno and one for Postman. The build runs this file with the
 * source launcher.
 *
 * @see <a href="https://docs.usebruno.com/bru-lang/overview">Bru markup language</a>
 * @see <a href="https://schema.postman.com/collection/json/v2.1.0/draft-07/collection.json">Postman's format 2.1</a>
 */
final class CollectionPublisher {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** What a request says of its response, if it is not the usual 200. */
    private static final Pattern EXPECTED = Pattern.compile("answered with (\\d{3})$");

    /** Where nobody has pasted the values of a browser session, the sandbox is asked for one. */
    private static final String LOG_IN_BRUNO = """
            if (bru.getEnvVar('xsrfToken') === 'paste-the-value-here') {
              const control = bru.getEnvVar('baseUrl').replace(/^(https?:\\/\\/[^/]+).*/, '$1/sandbox/v1');
              const { data } = await bru.sendRequest({ method: 'POST', url: control + '/browser-sessions' });
              bru.setVar('xsrfToken', data.xsrfToken);
              bru.setVar('sessionCookie', data.sessionCookie.name + '=' + data.sessionCookie.value);
            }
            """;

    private static final String LOG_IN_POSTMAN = """
            if (pm.variables.get('xsrfToken') === 'paste-the-value-here') {
              const control = pm.variables.get('baseUrl').replace(/^(https?:\\/\\/[^/]+).*/, '$1/sandbox/v1');
              pm.sendRequest({ method: 'POST', url: control + '/browser-sessions' }, (error, response) => {
                const { xsrfToken, sessionCookie } = response.json();
                pm.variables.set('xsrfToken', xsrfToken);
                pm.variables.set('sessionCookie', sessionCookie.name + '=' + sessionCookie.value);
              });
            }
            """;

    private CollectionPublisher() {}

    /** A request of an {@code .http} file, with variables in its parts. */
    record Request(String name, String method, String url, Map<String, String> headers, String body) {

        int status() {
            Matcher expected = EXPECTED.matcher(name);
            return expected.find() ? Integer.parseInt(expected.group(1)) : 200;
        }

        boolean ofABrowserSession() {
            return headers.containsKey("X-XSRF-TOKEN");
        }
    }

    /** The variables and the requests of an {@code .http} file, in their order. */
    record HttpFile(Map<String, String> variables, List<Request> requests) {

        static HttpFile parse(String text) {
            Map<String, String> variables = new LinkedHashMap<>();
            text.lines().filter(line -> line.startsWith("@")).forEach(line -> {
                String[] parts = line.substring(1).split(" = ", 2);
                variables.put(parts[0], parts[1]);
            });
            List<Request> requests = Stream.of(text.split("(?m)^### ", -1)).skip(1).map(HttpFile::request).toList();
            return new HttpFile(variables, requests);
        }

        private static Request request(String section) {
            String[] parts = section.split("\\n\\n", 2);
            List<String> head = parts[0].lines().toList();
            String[] start = head.get(1).split(" ", 2);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header : head.subList(2, head.size())) {
                String[] field = header.split(": ", 2);
                headers.put(field[0], field[1]);
            }
            return new Request(head.get(0), start[0], start[1], headers, parts[1].strip());
        }
    }

    /** Arguments: {@code chat.json}, {@code chat.http}, and the directory to write to. */
    public static void main(String[] arguments) throws IOException {
        publish(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    static void publish(Path contract, Path file, Path target) throws IOException {
        String name = JSON.readTree(Files.readString(contract)).at("/info/title").asText();
        HttpFile requests = HttpFile.parse(Files.readString(file));
        Path bruno = Files.createDirectories(target.resolve("bruno"));
        Files.createDirectories(bruno.resolve("environments"));
        Files.writeString(bruno.resolve("bruno.json"), JSON.writeValueAsString(
                JSON.createObjectNode().put("version", "1").put("name", name).put("type", "collection")) + "\n");
        Files.writeString(
                bruno.resolve("environments/sandbox.bru"),
                "vars {\n" + indented(lines(requests.variables())) + "}\n");
        for (Request request : requests.requests()) {
            int number = requests.requests().indexOf(request) + 1;
            // A colon is in no file name of Windows.
            String bru = "%02d %s.bru".formatted(number, request.name().replace(":", ""));
            Files.writeString(bruno.resolve(bru), bru(request, number));
        }
        Files.writeString(target.resolve("postman.json"), JSON.writeValueAsString(postman(name, requests)) + "\n");
    }

    private static String bru(Request request, int number) {
        String body = request.headers().get("Content-Type").contains("json")
                ? "json"
                : request.headers().get("Content-Type").contains("xml") ? "xml" : "text";
        return block("meta", "name: " + request.name() + "\ntype: http\nseq: " + number + "\n")
                + block("post", "url: " + request.url() + "\nbody: " + body + "\nauth: none\n")
                + block("headers", lines(request.headers()))
                + block("body:" + body, request.body() + "\n")
                + (request.ofABrowserSession() ? block("script:pre-request", LOG_IN_BRUNO) : "")
                + block("assert", "res.status: eq " + request.status() + "\n").stripTrailing() + "\n";
    }

    private static String block(String name, String lines) {
        return name + " {\n" + indented(lines) + "}\n\n";
    }

    private static String lines(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String indented(String lines) {
        return lines.indent(2);
    }

    private static ObjectNode postman(String name, HttpFile file) {
        ObjectNode collection = JSON.createObjectNode();
        collection.putObject("info")
                .put("name", name)
                .put("schema", "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
        ArrayNode variables = collection.putArray("variable");
        file.variables().forEach((key, value) -> variables.addObject().put("key", key).put("value", value));
        ArrayNode items = collection.putArray("item");
        for (Request request : file.requests()) {
            ObjectNode item = items.addObject().put("name", request.name());
            ObjectNode sent = item.putObject("request").put("method", request.method()).put("url", request.url());
            ArrayNode headers = sent.putArray("header");
            request.headers().forEach((key, value) -> headers.addObject().put("key", key).put("value", value));
            sent.putObject("body").put("mode", "raw").put("raw", request.body());
            ArrayNode events = item.putArray("event");
            if (request.ofABrowserSession()) {
                script(events, "prerequest", LOG_IN_POSTMAN);
            }
            script(events, "test", "pm.test('status', () => pm.response.to.have.status(%d));".formatted(request.status()));
        }
        return collection;
    }

    private static void script(ArrayNode events, String when, String lines) {
        ArrayNode exec = events.addObject()
                .put("listen", when)
                .putObject("script")
                .put("type", "text/javascript")
                .putArray("exec");
        lines.lines().forEach(exec::add);
    }
}
