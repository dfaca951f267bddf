package com.superoffice.webapi.chat.stub.bench.server;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.load.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** WireMock, as a careful user sets it up for this operation, and with as little as possible. */
public final class WireMock {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path jar;
    private final Path javaHome;
    private final Path directory;
    private final Contract contract;

    public WireMock(Path jar, Path javaHome, Path directory, Contract contract) {
        this.jar = jar;
        this.javaHome = javaHome;
        this.directory = directory;
        this.contract = contract;
    }

    /** Looks at headers, at the request's schema and at its values; keeps its journal. */
    public Server withSchemaStubs() throws IOException {
        ObjectNode stub = stub();
        ObjectNode request = (ObjectNode) stub.get("request");
        ObjectNode headers = request.putObject("headers");
        headers.putObject("Authorization").put("matches", "(?i)Basic .+");
        headers.putObject("Content-Type").put("matches", "(?i)application/json(;.*)?");
        headers.putObject("Accept").put("contains", "application/json");
        request.putArray("bodyPatterns")
                .add(JSON.createObjectNode()
                        .put("schemaVersion", "V202012")
                        .set("matchesJsonSchema", contract.requestSchema()))
                .add(JSON.createObjectNode().put("matchesJsonPath", asJsonPath(contract.documentedRequest())));
        return server(Subjects.WIREMOCK, stub, List.of());
    }

    /** Looks at URL and method only; keeps no journal and logs nothing. */
    public Server bare() throws IOException {
        return server(Subjects.WIREMOCK_BARE, stub(), List.of("--no-request-journal", "--disable-request-logging"));
    }

    /** {@code $[?(@.ChatSessionId == 565 && @.After == 7)]}. */
    static String asJsonPath(JsonNode request) {
        List<String> conditions = request.properties().stream()
                .map(property -> "@." + property.getKey() + " == " + property.getValue())
                .toList();
        return "$[?(" + String.join(" && ", conditions) + ")]";
    }

    private ObjectNode stub() {
        ObjectNode stub = JSON.createObjectNode();
        stub.putObject("request").put("method", ChatContract.METHOD).put("urlPath", path());
        ObjectNode response = stub.putObject("response").put("status", 200);
        response.putObject("headers").put("Content-Type", "application/json; charset=utf-8");
        response.set("jsonBody", contract.documentedResponse());
        return stub;
    }

    private Server server(String name, ObjectNode stub, List<String> options) throws IOException {
        Path root = directory.resolve(name.replaceAll("[^A-Za-z]+", "-"));
        Files.createDirectories(root.resolve("mappings"));
        Files.writeString(root.resolve("mappings").resolve("GetChatMessages.json"), stub.toPrettyString());
        return new Server(
                name,
                javaHome,
                port -> {
                    List<String> command = new ArrayList<>(List.of(
                            JavaHome.java(javaHome),
                            "-jar",
                            jar.toString(),
                            "--port",
                            Integer.toString(port),
                            "--root-dir",
                            root.toString(),
                            "--disable-banner"));
                    command.addAll(options);
                    return command;
                },
                path(),
                false);
    }

    private static String path() {
        return "/api/v1" + ChatContract.PATH;
    }
}
