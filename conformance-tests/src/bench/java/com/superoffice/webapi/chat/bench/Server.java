package com.superoffice.webapi.chat.bench;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a server is started, with {@code {port}} for the port in its command line, and at which path it has the operation. */
record Server(String name, String path, List<String> command) {

    static final String SANDBOX = "sandbox";
    static final String JAR = "sandbox, java -jar";
    static final String WIREMOCK = "WireMock, schema stubs";
    static final String PRISM = "Prism";
    static final String SPRING = "bare Spring MVC";

    private static final String PATH = "/api/v1" + ChatContract.GetChatMessages.PATH;

    /** The sandbox first; what is not there is noted. */
    static List<Server> all(Bench bench) throws IOException, InterruptedException {
        String java = bench.java();
        Path spring = bench.root.resolve("conformance-tests/target/bench-projects/bare-spring/target/bare-spring.jar");
        Path jar = bench.root.resolve("server-stub/target/chat-sandbox.jar");
        Server launched = sandbox(bench.root);
        List<String> forTests = new ArrayList<>(List.of("env", "JAVA_OPTS=-XX:TieredStopAtLevel=1"));
        forTests.addAll(launched.command);
        List<Server> servers = new ArrayList<>(List.of(
                launched,
                new Server(JAR, PATH, List.of(java, "-jar", jar.toString(), "--server.port={port}")),
                new Server("sandbox, for tests", PATH, forTests),
                wireMock(bench, WIREMOCK, schemaStub(bench.root), "--disable-banner"),
                wireMock(bench, "WireMock, bare", stub(),
                        "--disable-banner", "--no-request-journal", "--disable-request-logging")));
        try {
            servers.add(prism(bench));
        } catch (IOException e) {
            bench.note("Prism: left out: " + e.getMessage());
        }
        servers.add(new Server(SPRING, PATH, List.of(java, "-jar", spring.toString(), "--server.port={port}")));
        return servers;
    }

    /** As the launcher of the distribution starts it. */
    static Server sandbox(Path root, String... settings) {
        Path launcher = root.resolve("server-stub/target/chat-sandbox/bin/chat-sandbox");
        return new Server(SANDBOX, PATH,
                Stream.concat(Stream.of(launcher.toString(), "--server.port={port}"), Stream.of(settings)).toList());
    }

    /** Whether it is asked for more than the documented request. */
    boolean knowsSessions() {
        return name.equals(SANDBOX);
    }

    /** Whether it is more than started. */
    boolean isLoaded() {
        return !name.equals(JAR);
    }

    String fileName() {
        return name.replaceAll("[^A-Za-z]+", "-");
    }

    /** URL and method are matched. */
    private static ObjectNode stub() {
        ObjectNode stub = JsonMapper.shared().createObjectNode();
        stub.putObject("request").put("method", ChatContract.GetChatMessages.METHOD).put("urlPath", PATH);
        ObjectNode response = stub.putObject("response").put("status", 200);
        response.putObject("headers").put("Content-Type", "application/json; charset=utf-8");
        response.set("jsonBody", Call.response());
        return stub;
    }

    /** What a careful user writes: headers, the request's schema and its values are matched as well. */
    private static ObjectNode schemaStub(Path root) throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(site(root).resolve("schemas/request.schema.json")));
        String values = Call.request().properties().stream()
                .map(property -> "@." + property.getKey() + " == " + property.getValue())
                .collect(Collectors.joining(" && ", "$[?(", ")]"));
        ObjectNode stub = stub();
        ObjectNode headers = ((ObjectNode) stub.get("request")).putObject("headers");
        headers.putObject("Authorization").put("matches", "(?i)Basic .+");
        headers.putObject("Content-Type").put("matches", "(?i)application/json(;.*)?");
        headers.putObject("Accept").put("contains", "application/json");
        ((ObjectNode) stub.get("request")).putArray("bodyPatterns")
                .add(JsonMapper.shared().createObjectNode().put("schemaVersion", "V202012").set("matchesJsonSchema", schema))
                .addObject()
                .put("matchesJsonPath", values);
        return stub;
    }

    private static Server wireMock(Bench bench, String name, JsonNode stub, String... options) throws IOException {
        Path files = bench.directory.resolve(name);
        String jar = Bench.find("([^:]*wiremock-standalone[^:]*)", System.getProperty("java.class.path")).orElseThrow();
        Files.createDirectories(files.resolve("mappings"));
        Files.writeString(files.resolve("mappings/GetChatMessages.json"), stub.toPrettyString());
        List<String> command = List.of(bench.java(), "-jar", jar, "--port", "{port}", "--root-dir", files.toString());
        return new Server(name, PATH, Stream.concat(command.stream(), Stream.of(options)).toList());
    }

    /** Responds with the contract's examples, and has the operation without the base path; npm installs it once. */
    private static Server prism(Bench bench) throws IOException, InterruptedException {
        Path home = Files.createDirectories(bench.directory.resolve(bench.prism));
        Path program = home.resolve("node_modules/.bin/prism");
        if (!Files.exists(program)) {
            String printed = Bench.output(
                    "npm", "install", "--no-audit", "--no-fund", "--prefix", home.toString(), bench.prism);
            if (!Files.exists(program)) {
                throw new IOException("expected that npm installs it, found " + printed);
            }
        }
        return new Server(PRISM, ChatContract.GetChatMessages.PATH,
                List.of(program.toString(), "mock", "-p", "{port}", site(bench.root).resolve("chat.yaml").toString()));
    }

    private static Path site(Path root) {
        return root.resolve("conformance-tests/target/published-site/chat-contract");
    }
}
