package com.superoffice.webapi.chat.stub.control.contract;

import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of {@code sandbox.yaml}. */
final class ControlContract {

    private static final String RESOURCE = "/META-INF/openapi/sandbox.yaml";

    private final Map<String, Operation> operations = new HashMap<>();

    ControlContract() {
        JsonNode document = read();
        for (JsonNode path : document.required("paths")) {
            for (JsonNode operation : path) {
                operations.put(operation.required("operationId").asString(), operation(operation, document));
            }
        }
    }

    private static JsonNode read() {
        try (InputStream stream = ControlContract.class.getResourceAsStream(RESOURCE)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Object>load(Objects.requireNonNull(stream, RESOURCE));
            return JsonMapper.shared().valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(JsonNode operation, JsonNode document) {
        List<Parameter> parameters = operation.path("parameters").valueStream()
                .map(parameter -> new Parameter(
                        parameter.required("name").asString(),
                        parameter.required("in").asString().equals("path"),
                        Schema.of(parameter.required("schema"), document)))
                .toList();
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(parameters, body.isMissingNode() ? null : Schema.of(body, document));
    }

    /**
     * The operation that a method of a controller serves.
     *
     * @param id the {@code operationId}, which is the name of the method
     */
    Operation operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    /**
     * An operation.
     *
     * @param body what a body in JSON must be; null if there is none in JSON
     */
    record Operation(List<Parameter> parameters, @Nullable Schema body) {

        /**
         * Holds the name of a parameter of the query against those that are declared.
         *
         * @throws MalformedRequest if it is none of them
         */
        void checkQuery(String name) {
            List<String> declared = parameters.stream()
                    .filter(parameter -> !parameter.inPath())
                    .map(Parameter::name)
                    .toList();
            if (!declared.contains(name)) {
                throw new MalformedRequest("query: expected "
                        + (declared.isEmpty() ? "no parameter" : "one of " + String.join(", ", declared)) + ", found "
                        + Schema.shown(name));
            }
        }
    }

    /** A parameter of the path or of the query; none of the latter is required. */
    record Parameter(String name, boolean inPath, Schema schema) {}
}
