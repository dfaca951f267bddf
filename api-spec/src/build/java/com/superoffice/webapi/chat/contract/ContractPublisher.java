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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Publishes the contract: writes {@code chat.json} beside {@code chat.yaml}, the class {@code ChatContract} with the contract's
 * facts as constants, and the class {@code Operations} with what requests are read and judged by. The build runs this file with
 * the source launcher before it compiles anything else.
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

    /** Arguments: {@code chat.yaml}, the {@code chat.json} to write, the source root to write the classes into. */
    public static void main(String[] arguments) throws IOException {
        try {
            ContractPublisher publisher = new ContractPublisher(Files.readAllBytes(Path.of(arguments[0])));
            write(Path.of(arguments[1]), publisher.json());
            Path sources = Path.of(arguments[2], PACKAGE.replace('.', '/'));
            write(sources.resolve("ChatContract.java"), publisher.constants());
            write(sources.resolve("operation/Operations.java"), publisher.operations());
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
        String pathPointer = "/paths/" + escaped(path.getKey());
        Map.Entry<String, JsonNode> method = onlyEntry(pathPointer, path.getValue());
        String operation = pathPointer + "/" + method.getKey();
        String id = at(operation + "/operationId").asText();
        String className = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
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

                    private ChatContract() {}

                    /** The operation {@code %s}. */
                    public static final class %s {

                        /** The operation's {@code operationId}. */
                        public static final String OPERATION_ID = %s;

                        /** The method of the operation. */
                        public static final String METHOD = %s;

                        /** The path of the operation, below a base URL that ends with {@code /api/v1}. */
                        public static final String PATH = %s;

                        /** A call that takes longer counts as slow: {@code x-ns-api-slow-threshold-ms}; a metric, no timeout. */
                        public static final Duration NS_API_SLOW_THRESHOLD = Duration.parse(%s);

                        /** Whether the operation may be repeated: {@code x-safe-to-retry}. */
                        public static final boolean SAFE_TO_RETRY = %b;

                        /** The media types that a request body may have, in the order of the contract. */
                        public static final List<String> REQUEST_MEDIA_TYPES = %s;

                        /** The media types that an answer may have, in the order of the contract. */
                        public static final List<String> RESPONSE_MEDIA_TYPES = %s;

                        /** The status codes that the operation declares. */
                        public static final List<Integer> STATUSES = List.of(%s);

                        private %s() {}
                    }

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
                        id,
                        className,
                        literal(id),
                        literal(method.getKey().toUpperCase(Locale.ROOT)),
                        literal(path.getKey()),
                        literal(Duration.ofMillis(at(operation + "/x-ns-api-slow-threshold-ms").asLong()).toString()),
                        at(operation + "/x-safe-to-retry").asBoolean(),
                        literals(names(at(operation + "/requestBody/content"))),
                        literals(names(at(operation + "/responses/200/content"))),
                        String.join(", ", names(at(operation + "/responses"))),
                        className,
                        headers(),
                        properties("RequestProperty", "a request body", "GetChatMessagesRequest"),
                        properties("MessageProperty", "a chat message", "ChatMessage"),
                        properties("ErrorProperty", "an error object", "ErrorObject"),
                        knownValues("Type"),
                        knownValues("SpecialType"));
    }

    /** The source of {@code Operations}. */
    String operations() {
        return new Operations(contract).source();
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

    /** A name as a segment of a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
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

    /** Reads the operation, and writes it as Java; rejects a contract by which requests could be judged only in part. */
    private static final class Operations {

        private static final Set<String> OBJECT_KEYWORDS =
                Set.of("type", "description", "xml", "required", "properties", "example", "title");
        private static final Set<String> SCALAR_KEYWORDS = Set.of(
                "type", "format", "description", "nullable", "maxLength", "example", "title", "default", "deprecated");

        private final JsonNode contract;

        /** The schemas of bodies: source by name of a constant. */
        private final Map<String, String> bodies = new LinkedHashMap<>();

        Operations(JsonNode contract) {
            this.contract = contract;
        }

        String source() {
            Node path = new Node("#/paths", contract.path("paths")).members().get(0);
            Node operation = path.members().get(0);
            String name = constant(operation.text("operationId"));
            String literal = operation(path, operation);
            return """
                    package %s.operation;

                    import static java.util.Map.entry;

                    import com.superoffice.webapi.chat.contract.operation.BodySchema.Kind;
                    import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
                    import com.superoffice.webapi.chat.contract.operation.Operation.SecurityScheme;
                    import java.util.Collections;
                    import java.util.LinkedHashMap;
                    import java.util.List;
                    import java.util.Map;
                    import java.util.Set;

                    /** The operations of {@code chat.yaml}. Generated from it by the build. */
                    public final class Operations {

                    %s
                        /** %s. */
                        public static final Operation %s = %s;

                        private Operations() {}

                        @SafeVarargs
                        private static <V> Map<String, V> ordered(Map.Entry<String, V>... entries) {
                            Map<String, V> ordered = new LinkedHashMap<>();
                            for (Map.Entry<String, V> entry : entries) {
                                ordered.put(entry.getKey(), entry.getValue());
                            }
                            return Collections.unmodifiableMap(ordered);
                        }
                    }
                    """
                    .formatted(
                            PACKAGE,
                            bodies.entrySet().stream()
                                    .map(body -> "    private static final BodySchema %s = %s;\n"
                                            .formatted(body.getKey(), body.getValue()))
                                    .collect(Collectors.joining()),
                            operation.text("summary"),
                            name,
                            literal);
        }

        private String operation(Node path, Node operation) {
            Map<String, String> query = new LinkedHashMap<>();
            Map<String, String> headers = new LinkedHashMap<>();
            for (Node parameter : operation.child("parameters").elements()) {
                switch (parameter.text("in")) {
                    case "query" -> query.put(parameter.text("name"), literal(parameter.pointer));
                    case "header" -> headers.put(lowerCase(parameter.text("name")), literal(parameter.pointer));
                    default -> throw cannotJudge(parameter, "a parameter in query or header", parameter.text("in"));
                }
            }
            List<String> ways = ways(operation, headers);
            Node body = operation.child("requestBody");
            Map<String, String> requestTypes = new LinkedHashMap<>();
            body.child("content").members().forEach(type ->
                    requestTypes.put(lowerCase(type.name), bodySchema(type.child("schema"))));
            List<Node> responses = operation.child("responses").child("200").child("content").members();
            return call(
                    "new Operation",
                    literal(operation.name.toUpperCase(Locale.ROOT)),
                    literal(path.name),
                    literal(operation.pointer),
                    ordered(query),
                    ordered(headers),
                    call("Set.of", operation.child("x-tolerated-headers").elements().stream()
                            .map(name -> literal(lowerCase(name.value.asText())))),
                    call("Set.of", responses.stream().limit(1)
                            .flatMap(response -> selectable(response.child("schema")))
                            .map(name -> literal(lowerCase(name)))),
                    call("List.of", ways.stream()),
                    String.valueOf(body.child("required").value.asBoolean()),
                    ordered(requestTypes),
                    call("List.of", responses.stream().map(response -> literal(response.name))),
                    call("List.of", names(operation.child("responses").value).stream()));
        }

        private List<String> ways(Node operation, Map<String, String> headers) {
            Node security = operation.child("security").value.isMissingNode()
                    ? new Node("#/security", contract.path("security"))
                    : operation.child("security");
            List<String> ways = new ArrayList<>();
            for (Node way : security.elements()) {
                ways.add(call("List.of", way.members().stream().map(member -> scheme(member.name, headers))));
            }
            return ways;
        }

        private String scheme(String name, Map<String, String> headers) {
            Node scheme =
                    new Node("#/components/securitySchemes", contract.at("/components/securitySchemes")).child(name);
            boolean isHttp = scheme.text("type").equals("http");
            if (!isHttp && !(scheme.text("type").equals("apiKey") && scheme.text("in").equals("header"))) {
                throw cannotJudge(scheme, "a security scheme of HTTP or in a header", scheme.text("type"));
            }
            String key = isHttp ? "Authorization" : scheme.text("name");
            String word = isHttp ? scheme.text("scheme")
                    : key.equalsIgnoreCase("Authorization") ? scheme.text("x-authorization-scheme") : null;
            headers.putIfAbsent(lowerCase(key), literal(scheme.pointer));
            return call(
                    "new SecurityScheme",
                    literal(name),
                    word == null ? "null" : literal(lowerCase(word)),
                    literal(key),
                    literal(scheme.pointer));
        }

        /** The name of the constant. */
        private String bodySchema(Node schema) {
            if (!schema.text("type").equals("object")) {
                throw cannotJudge(schema, "a request body of type object", schema.text("type"));
            }
            rejectOtherKeywords(schema, OBJECT_KEYWORDS);
            List<String> required = texts(schema.child("required").value);
            Map<String, String> properties = new LinkedHashMap<>();
            for (Node property : schema.child("properties").members()) {
                rejectOtherKeywords(property, SCALAR_KEYWORDS);
                properties.put(
                        lowerCase(property.name),
                        call(
                                "new Property",
                                literal(property.name),
                                "Kind." + kind(property),
                                String.valueOf(required.contains(property.name)),
                                String.valueOf(property.child("nullable").value.asBoolean()),
                                String.valueOf(property.child("maxLength").value.asInt(Integer.MAX_VALUE)),
                                literal(property.pointer)));
            }
            String root = schema.child("xml").child("name").value.asText(schema.name);
            bodies.put(constant(root), call("new BodySchema", literal(root), literal(schema.pointer), ordered(properties)));
            return constant(root);
        }

        private static String kind(Node property) {
            return switch (property.text("type")) {
                case "integer" -> property.child("format").value.asText().equals("int32") ? "INT32" : "INT64";
                case "number", "string", "boolean" -> property.text("type").toUpperCase(Locale.ROOT);
                default -> throw cannotJudge(property, "a property of a scalar type", property.text("type"));
            };
        }

        private static Stream<String> selectable(Node schema) {
            Node item = schema.child("items").value.isMissingNode() ? schema : schema.child("items");
            return item.child("properties").members().stream().map(property -> property.name);
        }

        private static void rejectOtherKeywords(Node schema, Set<String> known) {
            for (String keyword : names(schema.value)) {
                if (!known.contains(keyword) && !keyword.startsWith("x-")) {
                    throw cannotJudge(schema, "a keyword that requests are judged by", keyword);
                }
            }
        }

        private static IllegalArgumentException cannotJudge(Node where, String expected, String found) {
            return new IllegalArgumentException(
                    where.pointer.substring(1) + ": can-be-judged: expected " + expected + "; found " + found);
        }

        private static String ordered(Map<String, String> sources) {
            return call("ordered", sources.entrySet().stream()
                    .map(source -> call("entry", literal(source.getKey()), source.getValue())));
        }

        private static String call(String method, String... arguments) {
            return call(method, Stream.of(arguments));
        }

        private static String call(String method, Stream<String> arguments) {
            return arguments.collect(Collectors.joining(", ", method + "(", ")"));
        }

        private static String lowerCase(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        /** A value with its pointer; references are followed on the way, so that the pointer is that of the definition. */
        private final class Node {

            private final String name;
            private final String pointer;
            private final JsonNode value;

            Node(String pointer, JsonNode value) {
                this("", pointer, value);
            }

            private Node(String name, String pointer, JsonNode value) {
                String reference = value.path("$ref").asText();
                this.name = reference.isEmpty() ? name : reference.substring(reference.lastIndexOf('/') + 1);
                this.pointer = reference.isEmpty() ? pointer : reference;
                this.value = reference.isEmpty() ? value : contract.at(reference.substring(1));
            }

            Node child(String name) {
                return new Node(name, pointer + "/" + escaped(name), value.path(name));
            }

            List<Node> members() {
                return names(value).stream().map(this::child).toList();
            }

            List<Node> elements() {
                List<Node> elements = new ArrayList<>();
                for (int i = 0; i < value.size(); i++) {
                    elements.add(new Node("", pointer + "/" + i, value.get(i)));
                }
                return elements;
            }

            String text(String name) {
                if (value.path(name).isMissingNode()) {
                    throw cannotJudge(this, "a member " + name, "none");
                }
                return value.path(name).asText();
            }
        }
    }
}
