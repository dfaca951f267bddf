package com.superoffice.webapi.chat.conformance.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of one operation, read by Swagger Parser. Immutable but for the parser's own model. */
public final class Contract {

    private static final String PUBLISHED = "/META-INF/openapi/chat.json";

    private final JsonNode tree;
    private final OpenAPI model;
    private final String path;
    private final String method;
    private final Operation operation;

    private Contract(String source, JsonNode tree, OpenAPI model) {
        this.tree = tree;
        this.model = model;
        Map.Entry<String, PathItem> item = model.getPaths().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new ContractException(source, List.of("/paths: no path")));
        this.path = item.getKey();
        Map.Entry<PathItem.HttpMethod, Operation> entry = item.getValue().readOperationsMap().entrySet().stream()
                .findFirst()
                .orElseThrow(
                        () -> new ContractException(source, List.of("/paths/" + escape(item.getKey()) + ": no method")));
        this.method = entry.getKey().name();
        this.operation = entry.getValue();
    }

    /** The contract that this suite was built with. */
    public static Contract published() {
        try (InputStream stream = Objects.requireNonNull(Contract.class.getResourceAsStream(PUBLISHED), PUBLISHED)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), PUBLISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a contract, as JSON or YAML.
     *
     * @param source what it is called in errors
     * @throws ContractException when it is not a contract of one operation, with the place of each error
     */
    public static Contract parse(String text, String source) {
        return of(tree(text, source), source);
    }

    /** Takes a contract that has been read already. */
    public static Contract of(JsonNode tree, String source) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(tree.toString(), null, options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        if (result.getOpenAPI() == null || !messages.isEmpty()) {
            throw new ContractException(
                    source,
                    messages.isEmpty()
                            ? List.of("/: no OpenAPI document")
                            : messages.stream().map(ParserMessage::withPointer).toList());
        }
        if (result.getOpenAPI().getPaths() == null || result.getOpenAPI().getPaths().size() != 1) {
            throw new ContractException(source, List.of("/paths: expected the one path of the operation"));
        }
        return new Contract(source, tree, result.getOpenAPI());
    }

    private static JsonNode tree(String text, String source) {
        try {
            return text.stripLeading().startsWith("{")
                    ? JsonMapper.shared().readTree(text)
                    : YAMLMapper.shared().readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            String place = location == null ? "" : "line " + location.getLineNr() + ": ";
            throw new ContractException(
                    source, List.of(place + e.getOriginalMessage().lines().findFirst().orElse("cannot be read")));
        }
    }

    /** The contract as it is written, references not followed. */
    public JsonNode tree() {
        return tree;
    }

    /** The version of the contract. */
    public String version() {
        return model.getInfo().getVersion();
    }

    /** The path of the operation, below the base URL. */
    public String path() {
        return path;
    }

    public String method() {
        return method;
    }

    /** Where the operation is declared, as a JSON pointer. */
    public String pointer() {
        return "/paths/" + escape(path) + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** The media types a request may be written in, in their order. */
    public List<String> requestMediaTypes() {
        return List.copyOf(operation.getRequestBody().getContent().keySet());
    }

    /** The schema of a request in a media type. */
    public SchemaNode requestSchema(String mediaType) {
        String pointer = requestPointer(mediaType) + "/schema";
        return SchemaNode.at(pointer, tree.at(pointer), tree);
    }

    /** Where a request media type is declared. */
    public String requestPointer(String mediaType) {
        return pointer() + "/requestBody/content/" + escape(mediaType);
    }

    /** The declared statuses, ascending. */
    public List<Integer> statuses() {
        return operation.getResponses().keySet().stream()
                .filter(status -> status.matches("\\d{3}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** The media types that a response with this status may have; empty when the status is not declared. */
    public List<String> responseMediaTypes(int status) {
        ApiResponse declared = operation.getResponses().get(Integer.toString(status));
        ApiResponse response = declared == null || declared.get$ref() == null
                ? declared
                : model.getComponents().getResponses().get(declared.get$ref().replaceAll(".*/", ""));
        return response == null || response.getContent() == null
                ? List.of()
                : List.copyOf(response.getContent().keySet());
    }

    /** Where a response is declared, with references followed. */
    public String responsePointer(int status) {
        String pointer = pointer() + "/responses/" + status;
        String reference = tree.at(pointer).path("$ref").asString("");
        return reference.startsWith("#") ? reference.substring(1) : pointer;
    }

    /** The schema of a response's body; nothing when status or media type is not declared. */
    public Optional<SchemaNode> responseSchema(int status, String mediaType) {
        String pointer = responsePointer(status) + "/content/" + escape(mediaType) + "/schema";
        JsonNode node = tree.at(pointer);
        return node.isMissingNode() ? Optional.empty() : Optional.of(SchemaNode.at(pointer, node, tree));
    }

    /** The headers that a response with this status must have. */
    public List<String> requiredHeaders(int status) {
        List<String> names = new ArrayList<>();
        tree.at(responsePointer(status) + "/headers").forEachEntry((name, header) -> {
            if (SchemaNode.at("", header, tree).node().path("required").asBoolean(false)) {
                names.add(name);
            }
        });
        return names;
    }

    /** The parameters of the operation: the query's and the headers. */
    public List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** Where a parameter is declared, with references followed. */
    public String parameterPointer(String name) {
        JsonNode parameters = tree.at(pointer() + "/parameters");
        for (int i = 0; i < parameters.size(); i++) {
            SchemaNode parameter = SchemaNode.at(pointer() + "/parameters/" + i, parameters.get(i), tree);
            if (parameter.node().path("name").asString("").equals(name)) {
                return parameter.pointer();
            }
        }
        return pointer() + "/parameters";
    }

    /** The alternative ways to authenticate, each the names of the security schemes it needs. */
    public List<List<String>> security() {
        List<List<String>> ways = new ArrayList<>();
        JsonNode own = tree.at(pointer() + "/security");
        (own.isMissingNode() ? tree.path("security") : own)
                .forEach(way -> ways.add(List.copyOf(way.propertyNames())));
        return ways;
    }

    /** The schema of one message of a 200. */
    public SchemaNode message() {
        String mediaType = responseMediaTypes(200).get(0);
        return responseSchema(200, mediaType).orElseThrow().items();
    }

    /** The NsApiSlow threshold in milliseconds: a call that takes longer is slow. */
    public long slowAfterMillis() {
        return tree.at(pointer() + "/x-ns-api-slow-threshold-ms").asLong(5000);
    }

    /** A name as part of a JSON pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
