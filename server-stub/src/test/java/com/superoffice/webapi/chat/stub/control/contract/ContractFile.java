package com.superoffice.webapi.chat.stub.control.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file sandbox.yaml, read for tests. */
public final class ContractFile {

    private final JsonNode document;

    private ContractFile(JsonNode document) {
        this.document = document;
    }

    public static ContractFile read() {
        try (InputStream stream = Files.newInputStream(Path.of("src/main/openapi/sandbox.yaml"))) {
            return new ContractFile(JsonMapper.shared().valueToTree(new Yaml().load(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").forEachEntry((path, methods) -> methods.forEachEntry(
                (method, operation) -> operations.add(new Operation(this, method, path, operation))));
        return operations;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** An operation of the control API. */
    public record Operation(ContractFile file, String method, String path, JsonNode node) {

        public Stream<Parameter> parameters() {
            return node.path("parameters").valueStream().map(parameter -> new Parameter(this, parameter));
        }

        /** The name of the schema of a body in JSON, or an empty text. */
        public String body() {
            return node.at("/requestBody/content/application~1json/schema/$ref").asString("")
                    .replace("#/components/schemas/", "");
        }

        public Stream<Property> properties() {
            JsonNode schema = file.document.at("/components/schemas/" + body());
            return schema.path("properties").propertyStream().map(property -> new Property(
                    this,
                    property.getKey(),
                    schema.path("required").valueStream().anyMatch(name -> name.asString().equals(property.getKey())),
                    file.resolved(property.getValue())));
        }

        /** The statuses that the operation declares, as text. */
        public List<String> statuses() {
            return List.copyOf(node.get("responses").propertyNames());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A parameter of an operation. */
    public record Parameter(Operation operation, JsonNode node) {

        public String name() {
            return node.get("name").asString();
        }

        public boolean isInPath() {
            return node.get("in").asString().equals("path");
        }

        public JsonNode schema() {
            return node.get("schema");
        }

        @Override
        public String toString() {
            return operation + " " + name();
        }
    }

    /** A property of the body of an operation. */
    public record Property(Operation operation, String name, boolean isRequired, JsonNode schema) {

        @Override
        public String toString() {
            return operation + " " + name;
        }
    }
}
