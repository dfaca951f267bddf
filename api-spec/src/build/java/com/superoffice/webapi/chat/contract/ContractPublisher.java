package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Publishes the contract: writes {@code chat.json} beside {@code chat.yaml}, and the class {@code ChatContract} with the
 * contract's facts as constants. The build runs this file with the source launcher before it compiles anything else.
 */
final class ContractPublisher {

    private static final String PACKAGE = ContractPublisher.class.getPackageName();

    private final byte[] yaml;
    private final JsonNode contract;

    ContractPublisher(byte[] yaml) throws IOException {
        this.yaml = yaml;
        // A key that stands twice would silently win over its first value.
        this.contract = new ObjectMapper(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .readTree(yaml);
        if (!contract.isObject()) {
            throw new IllegalArgumentException("/: well-formed: expected an OpenAPI document; found none");
        }
    }

    /** Arguments: {@code chat.yaml}, the {@code chat.json} to write, the source root to write {@code ChatContract} into. */
    public static void main(String[] arguments) throws IOException {
        try {
            ContractPublisher publisher = new ContractPublisher(Files.readAllBytes(Path.of(arguments[0])));
            write(Path.of(arguments[1]), publisher.json());
            write(Path.of(arguments[2], PACKAGE.replace('.', '/'), "ChatContract.java"), publisher.constants());
        } catch (JsonProcessingException e) {
            String pointer = e.getProcessor() instanceof JsonParser parser
                    ? parser.getParsingContext().pathAsPointer().toString()
                    : "";
            String place = ", at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
            refuse(arguments[0], (pointer.isEmpty() ? "/" : pointer) + ": well-formed: " + problem(e) + place);
        } catch (IllegalArgumentException e) {
            refuse(arguments[0], e.getMessage());
        }
    }

    private static String problem(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate field")) {
            return "expected each key once; found it again";
        }
        return e.getCause() instanceof MarkedYAMLException yaml
                ? "expected YAML; found an error: " + yaml.getProblem()
                : "expected YAML; found an error";
    }

    private static void refuse(String file, String finding) {
        System.err.println(file + ": " + finding);
        System.exit(1);
    }

    /** The whole contract as indented JSON, in the order of the YAML. */
    String json() throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(contract) + "\n";
    }

    /** The source of {@code ChatContract}. */
    String constants() {
        Map.Entry<String, JsonNode> path = onlyEntry("/paths", at("/paths"));
        String pathPointer = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1");
        Map.Entry<String, JsonNode> method = onlyEntry(pathPointer, path.getValue());
        String operation = pathPointer + "/" + method.getKey();
        return """
                package %s;

                import java.time.Duration;
                import java.util.List;

                /** What {@code chat.yaml} says, as constants. Generated from it by the build. */
                public final class ChatContract {

                    /** The version of the contract, {@code info.version}. */
                    public static final String VERSION = %s;

                    /** The SHA-256 of {@code META-INF/openapi/chat.yaml}, in lower case hexadecimal. */
                    public static final String SHA256 = %s;

                    /** The operation's {@code operationId}. */
                    public static final String OPERATION_ID = %s;

                    /** The method of the operation. */
                    public static final String METHOD = %s;

                    /** The path of the operation, below a base URL that ends with {@code /api/v1}. */
                    public static final String PATH = %s;

                    /** A call that takes longer counts as slow: {@code x-ns-api-slow-threshold-ms}. A metric, not a timeout. */
                    public static final Duration NS_API_SLOW_THRESHOLD = Duration.parse(%s);

                    /** Whether the operation may be repeated: {@code x-safe-to-retry}. */
                    public static final boolean SAFE_TO_RETRY = %b;

                    /** The media types that a request body may have, in the order of the contract. */
                    public static final List<String> REQUEST_MEDIA_TYPES = %s;

                    /** The media types that an answer may have, in the order of the contract. */
                    public static final List<String> RESPONSE_MEDIA_TYPES = %s;

                    /** The status codes that the operation declares. */
                    public static final List<Integer> STATUSES = List.of(%s);

                    private ChatContract() {}

                %s
                %s
                %s
                %s
                %s
                %s}
                """
                .formatted(
                        PACKAGE,
                        literal(at("/info/version").asText()),
                        literal(sha256()),
                        literal(at(operation + "/operationId").asText()),
                        literal(method.getKey().toUpperCase(Locale.ROOT)),
                        literal(path.getKey()),
                        literal(Duration.ofMillis(at(operation + "/x-ns-api-slow-threshold-ms").asLong()).toString()),
                        at(operation + "/x-safe-to-retry").asBoolean(),
                        literals(names(at(operation + "/requestBody/content"))),
                        literals(names(at(operation + "/responses/200/content"))),
                        String.join(", ", names(at(operation + "/responses"))),
                        headers(),
                        properties("RequestProperty", "a request body", "GetChatMessagesRequest"),
                        properties("MessageProperty", "a chat message", "ChatMessage"),
                        properties("ErrorProperty", "an error object", "ErrorObject"),
                        knownValues("Type"),
                        knownValues("SpecialType"));
    }

    private String headers() {
        List<JsonNode> headers = new ArrayList<>();
        at("/components/securitySchemes").forEach(headers::add);
        at("/components/parameters").forEach(headers::add);
        String constants = headers.stream()
                .filter(header -> header.path("in").asText().equals("header"))
                .map(header -> header.path("name").asText())
                .map(name -> """
                                /** The header {@code %s}. */
                                public static final String %s = %s;
                        """
                        .formatted(name, constant(name), literal(name)))
                .collect(Collectors.joining("\n"));
        return """
                    /** The request headers that the contract names. */
                    public static final class Header {

                %s
                        private Header() {}
                    }
                """
                .formatted(constants);
    }

    private String properties(String enumName, String owner, String schema) {
        JsonNode properties = at("/components/schemas/" + schema + "/properties");
        String constants = names(properties).stream()
                .map(name -> "        /** %s */\n        %s(%s)"
                        .formatted(javadoc(properties.get(name)), constant(name), literal(name)))
                .collect(Collectors.joining(",\n\n"));
        return """
                    /** The properties of %2$s, in the order of the contract's schema {@code %3$s}. */
                    public enum %1$s {

                %4$s;

                        private final String propertyName;

                        %1$s(String propertyName) {
                            this.propertyName = propertyName;
                        }

                        /** The name on the wire. */
                        public String propertyName() {
                            return propertyName;
                        }
                    }
                """
                .formatted(enumName, owner, schema, constants);
    }

    private String knownValues(String property) {
        List<String> values = texts(at("/components/schemas/ChatMessage/properties/" + property + "/x-extensible-enum"));
        String constants = values.stream()
                .map(value -> """
                                /** The value {@code %1$s}. */
                                public static final String %2$s = %3$s;
                        """
                        .formatted(value, constant(value), literal(value)))
                .collect(Collectors.joining("\n"));
        return """
                    /** The known values of {@code %1$s}. The set is open: a server may send others. */
                    public static final class %1$s {

                %2$s
                        /** All known values, in the order of the contract. */
                        public static final List<String> KNOWN = List.of(%3$s);

                        private %1$s() {}
                    }
                """
                .formatted(property, constants, values.stream().map(ContractPublisher::constant).collect(Collectors.joining(", ")));
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@code SO-TimeZone} and {@code WhenPosted} become {@code SO_TIME_ZONE} and {@code WHEN_POSTED}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String javadoc(JsonNode schema) {
        return schema.path("description").asText().replaceAll("`([^`]*)`", "{@code $1}").replaceAll("\\s+", " ").strip();
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(ContractPublisher::literal).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private JsonNode at(String pointer) {
        JsonNode value = contract.at(pointer);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException(pointer + ": is-there: expected it, because a constant is made of it; found none");
        }
        return value;
    }

    private static Map.Entry<String, JsonNode> onlyEntry(String pointer, JsonNode object) {
        if (object.size() != 1) {
            throw new IllegalArgumentException(
                    pointer + ": one-operation: expected one member; found " + object.size() + ": " + names(object));
        }
        return object.properties().iterator().next();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
