package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the contract says as Markdown, in the places that a template has for it, and its schemas as JSON Schemas. The
 * build runs this file with the source launcher.
 */
final class ReferencePublisher {

    private static final Pattern PLACE = Pattern.compile("^\\{\\{(\\w+)}}$", Pattern.MULTILINE);
    private static final Map<String, String> SCHEMAS =
            Map.of("GetChatMessagesRequest", "request", "ChatMessage", "message", "ErrorObject", "error");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonNode contract;
    private final JsonNode operation;

    private ReferencePublisher(JsonNode contract) {
        this.contract = contract;
        this.operation = contract.path("paths").elements().next().path("post");
    }

    /** Arguments: {@code chat.json}, the template, and the directory to write to. */
    public static void main(String[] arguments) throws IOException {
        publish(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    static void publish(Path json, Path template, Path target) throws IOException {
        ReferencePublisher publisher = new ReferencePublisher(JSON.readTree(Files.readString(json)));
        clear(target);
        Files.createDirectories(target.resolve("schemas"));
        Files.writeString(target.resolve("reference.md"), publisher.reference(Files.readString(template)));
        for (Map.Entry<String, String> schema : SCHEMAS.entrySet()) {
            publisher.write(target, schema.getValue(), publisher.jsonSchema(schema.getKey()));
        }
        ObjectNode messages = JSON.createObjectNode().put("$schema", DIALECT).put("title", "The response").put("type", "array");
        messages.set("items", publisher.jsonSchema("ChatMessage").without("$schema"));
        publisher.write(target, "response", messages);
    }

    /** What an earlier build has published under other names is not published again. */
    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(Path target, String name, JsonNode schema) throws IOException {
        Files.writeString(
                target.resolve("schemas/" + name + ".schema.json"), PRETTY.writeValueAsString(schema) + "\n");
    }

    private String reference(String template) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("about", contract.at("/info/description").asText());
        parts.put("servers", servers());
        parts.put("authentication", authentication());
        parts.put("operation", operation.path("description").asText());
        parts.put("parameters", parameters());
        parts.put("requestBody", operation.at("/requestBody/description").asText());
        parts.put("requestProperties", properties("GetChatMessagesRequest"));
        parts.put("requestExamples", examples(operation.at("/requestBody/content")));
        parts.put("message", schema("ChatMessage").path("description").asText());
        parts.put("messageProperties", properties("ChatMessage"));
        parts.put("responseExamples", examples(operation.at("/responses/200/content")));
        parts.put("errorProperties", properties("ErrorObject"));
        parts.put("errors", errors());
        Matcher place = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String part = parts.remove(place.group(1));
            if (part == null) {
                throw new IllegalArgumentException("reference.md: expected one of " + parts.keySet() + ", found " + place.group());
            }
            place.appendReplacement(text, Matcher.quoteReplacement(part.strip()));
        }
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException("reference.md: expected places for " + parts.keySet() + ", found none");
        }
        return place.appendTail(text).toString();
    }

    private String servers() {
        StringBuilder table = new StringBuilder("| Base URL | Where | With |\n|---|---|---|\n");
        for (JsonNode server : contract.path("servers")) {
            StringBuilder variables = new StringBuilder();
            server.path("variables").properties().forEach(variable -> variables.append("`%s`, such as `%s`: %s "
                    .formatted(
                            variable.getKey(),
                            variable.getValue().path("default").asText(),
                            variable.getValue().path("description").asText())));
            row(table, "`" + server.path("url").asText() + "`", server.path("description").asText(), variables.toString());
        }
        return table.toString();
    }

    private String authentication() {
        StringBuilder table = new StringBuilder("| Way | Header | What it holds |\n|---|---|---|\n");
        contract.at("/components/securitySchemes").properties().forEach(way -> row(
                table,
                way.getKey(),
                "`" + way.getValue().path("name").asText("Authorization") + "`",
                way.getValue().path("description").asText()));
        return table.toString();
    }

    private String parameters() {
        StringBuilder text = new StringBuilder();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            text.append("### %s\n\n%s, optional: a %s such as `%s`.\n\n%s\n\n"
                    .formatted(
                            parameter.path("name").asText(),
                            parameter.path("in").asText().equals("query") ? "Query parameter" : "Header",
                            parameter.at("/schema/type").asText(),
                            parameter.path("example").asText(),
                            parameter.path("description").asText()));
        }
        return text.toString();
    }

    private String properties(String name) {
        JsonNode schema = schema(name);
        StringBuilder table = new StringBuilder("| Property | Type | What it is | Example |\n|---|---|---|---|\n");
        schema.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            String type = property.path("format").asText(property.path("type").asText());
            if (property.has("maxLength")) {
                type += ", at most " + property.path("maxLength").asText() + " characters";
            }
            type += property.path("nullable").asBoolean() ? ", or null" : "";
            String known = property.has("x-extensible-enum")
                    ? " Known values: " + list(property.path("x-extensible-enum")) + "."
                    : "";
            row(table,
                    "`" + entry.getKey() + "`" + (required(schema, entry.getKey()) ? "" : ", optional"),
                    type,
                    property.path("description").asText() + known,
                    "`" + property.path("example") + "`");
        });
        return table.toString();
    }

    private static boolean required(JsonNode schema, String property) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** Each example once, with the media types that it is of; those of a form differ in nothing but their writing. */
    private String examples(JsonNode content) throws IOException {
        Map<String, List<String>> mediaTypes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (!type.getKey().endsWith("form-urlencoded")) {
                type.getValue().path("examples").forEach(example -> mediaTypes
                        .computeIfAbsent(example.path("$ref").asText(), key -> new ArrayList<>())
                        .add(type.getKey()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<String>> entry : mediaTypes.entrySet()) {
            JsonNode example = at(entry.getKey());
            text.append("**%s**: %s\n\n%s\n".formatted(
                    example.path("summary").asText(),
                    entry.getValue().stream().map(type -> "`" + type + "`").collect(Collectors.joining(", ")),
                    block(example.path("value"))));
        }
        return text.toString();
    }

    private String errors() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
            if (!entry.getKey().equals("200")) {
                JsonNode response = resolved(entry.getValue());
                text.append("### %s\n\n%s\n\n".formatted(entry.getKey(), response.path("description").asText()));
                if (response.has("headers")) {
                    response.path("headers").properties().forEach(header -> text.append("`%s`: %s\n\n"
                            .formatted(header.getKey(), resolved(header.getValue()).path("description").asText())));
                }
                JsonNode example = response.at("/content/application~1json/examples").elements().next();
                text.append(block(resolved(example).path("value"))).append('\n');
            }
        }
        return text.toString();
    }

    private static String block(JsonNode value) throws IOException {
        return value.isTextual()
                ? "```xml\n" + value.asText().strip() + "\n```\n"
                : "```json\n" + PRETTY.writeValueAsString(value) + "\n```\n";
    }

    /** A schema of OpenAPI 3.0 as one of JSON Schema 2020-12, which has types instead of nullable, and no format int32. */
    private ObjectNode jsonSchema(String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", name);
        schema.setAll((ObjectNode) schema(name).deepCopy());
        schema.remove("xml");
        for (JsonNode node : schema.path("properties")) {
            ObjectNode property = (ObjectNode) node;
            if (property.path("format").asText().equals("int32")) {
                property.remove("format");
                property.put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
            }
            if (property.path("nullable").asBoolean()) {
                ArrayNode types = JSON.createArrayNode().add(property.path("type")).add("null");
                property.set("type", types);
            }
            property.remove("nullable");
            ArrayNode examples = JSON.createArrayNode().add(property.remove("example"));
            property.path("x-extensible-enum").forEach(examples::add);
            property.remove("x-extensible-enum");
            property.set("examples", examples);
        }
        return schema;
    }

    private JsonNode schema(String name) {
        return contract.at("/components/schemas/" + name);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asText()) : node;
    }

    private JsonNode at(String reference) {
        return contract.at(reference.substring(1));
    }

    private static String list(JsonNode values) {
        StringBuilder list = new StringBuilder();
        values.forEach(value -> list.append(list.isEmpty() ? "`" : ", `").append(value.asText()).append('`'));
        return list.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        for (String cell : cells) {
            table.append("| ").append(cell.strip().replaceAll("\\s+", " ").replace("|", "\\|")).append(' ');
        }
        table.append("|\n");
    }
}
