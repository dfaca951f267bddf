package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the contract says, for those who do not read it themselves. */
public final class Contract {

    private static final String RESOURCE = "/META-INF/openapi/chat.yaml";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode contract;

    private Contract(JsonNode contract) {
        this.contract = contract;
    }

    public static Contract read() throws IOException {
        try (InputStream in = resource()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Contract(JSON.valueToTree(yaml));
        }
    }

    /** Writes the contract to a file, for tools that want one. */
    public static void copyTo(Path file) throws IOException {
        try (InputStream in = resource()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public JsonNode documentedRequest() {
        return example("DocumentedRequest");
    }

    public JsonNode documentedResponse() {
        return example("DocumentedResponse");
    }

    /** The schema of the request as JSON Schema 2020-12, which writes {@code nullable} and the int32 range otherwise. */
    public JsonNode requestSchema() {
        JsonNode source = contract.at("/components/schemas/GetChatMessagesRequest");
        ObjectNode schema = JSON.createObjectNode();
        schema.set("type", source.get("type"));
        schema.set("required", source.get("required"));
        ObjectNode properties = schema.putObject("properties");
        source.get("properties").properties().forEach(property -> {
            ObjectNode type = properties.putObject(property.getKey());
            if (property.getValue().path("nullable").asBoolean(false)) {
                type.putArray("type").add(property.getValue().get("type")).add("null");
            } else {
                type.set("type", property.getValue().get("type"));
            }
            if (property.getValue().path("format").asString("").equals("int32")) {
                type.put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
            }
        });
        return schema;
    }

    private JsonNode example(String name) {
        return contract.at("/components/examples/" + name + "/value");
    }

    private static InputStream resource() {
        InputStream resource = Contract.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(RESOURCE + " is not on the class path");
        }
        return resource;
    }
}
