package com.superoffice.webapi.chat.contract.operation;

import com.superoffice.webapi.chat.contract.operation.BodySchema.Kind;
import com.superoffice.webapi.chat.contract.operation.BodySchema.Property;
import com.superoffice.webapi.chat.contract.operation.Operation.SecurityScheme;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the operation out of {@code chat.json}, once; refuses a contract that it could judge only in part. */
final class OperationReader {

    private static final Set<String> OBJECT_KEYWORDS =
            Set.of("type", "description", "xml", "required", "properties", "example", "title");
    private static final Set<String> SCALAR_KEYWORDS = Set.of(
            "type", "format", "description", "nullable", "maxLength", "example", "title", "default", "deprecated");

    private final JsonNode contract;

    OperationReader(InputStream chatJson) {
        contract = JsonMapper.shared().readTree(chatJson);
    }

    Operation operation() {
        Node path = only(new Node("#/paths", contract.path("paths")));
        Node operation = only(path);
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Node parameter : operation.child("parameters").elements()) {
            String name = parameter.text("name");
            switch (parameter.text("in")) {
                case "query" -> query.put(name, parameter.pointer);
                case "header" -> headers.put(lowerCase(name), parameter.pointer);
                default -> throw cannotJudge(parameter, "a parameter in " + parameter.text("in"));
            }
        }
        List<List<SecurityScheme>> ways = ways(operation);
        ways.stream().flatMap(List::stream).forEach(scheme ->
                headers.putIfAbsent(lowerCase(scheme.key()), scheme.pointer()));
        Node answer = operation.child("responses").child("200").child("content");
        return new Operation(
                operation.name().toUpperCase(Locale.ROOT),
                path.name(),
                operation.pointer,
                Collections.unmodifiableMap(query),
                Collections.unmodifiableMap(headers),
                lowerCase(operation.child("x-tolerated-headers").elements().stream()
                        .map(name -> name.value.asString())
                        .toList()),
                answer.isMissing() ? Set.of() : selectable(answer.members().get(0).child("schema")),
                ways,
                operation.child("requestBody").child("required").value.asBoolean(false),
                requestTypes(operation.child("requestBody").child("content")),
                answer.members().stream().map(Node::name).toList(),
                operation.child("responses").members().stream().map(Node::name).map(Integer::valueOf).toList());
    }

    private List<List<SecurityScheme>> ways(Node operation) {
        Node security = operation.child("security").isMissing()
                ? new Node("#/security", contract.path("security"))
                : operation.child("security");
        List<List<SecurityScheme>> ways = new ArrayList<>();
        for (Node way : security.elements()) {
            ways.add(way.members().stream().map(member -> scheme(member.name())).toList());
        }
        return List.copyOf(ways);
    }

    private SecurityScheme scheme(String name) {
        Node scheme = new Node("#/components/securitySchemes", contract.at("/components/securitySchemes")).child(name);
        String in = scheme.child("in").value.asString("header");
        if (!in.equals("header")) {
            throw cannotJudge(scheme, "a security scheme in " + in);
        }
        return switch (scheme.text("type")) {
            case "http" -> new SecurityScheme(
                    name, lowerCase(scheme.text("scheme")), "Authorization", scheme.pointer);
            case "apiKey" -> new SecurityScheme(
                    name,
                    scheme.text("name").equalsIgnoreCase("Authorization")
                            ? lowerCase(scheme.text("x-authorization-scheme"))
                            : null,
                    scheme.text("name"),
                    scheme.pointer);
            default -> throw cannotJudge(scheme, "a security scheme of type " + scheme.text("type"));
        };
    }

    private Map<String, BodySchema> requestTypes(Node content) {
        Map<String, BodySchema> types = new LinkedHashMap<>();
        for (Node type : content.members()) {
            types.put(lowerCase(type.name()), bodySchema(type.child("schema")));
        }
        return Collections.unmodifiableMap(types);
    }

    private BodySchema bodySchema(Node schema) {
        if (!schema.text("type").equals("object")) {
            throw cannotJudge(schema, "a request body of type " + schema.text("type"));
        }
        refuseOtherKeywords(schema, OBJECT_KEYWORDS);
        Set<String> required = new LinkedHashSet<>();
        schema.child("required").elements().forEach(name -> required.add(name.value.asString()));
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Node property : schema.child("properties").members()) {
            refuseOtherKeywords(property, SCALAR_KEYWORDS);
            properties.put(
                    lowerCase(property.name()),
                    new Property(
                            property.name(),
                            kind(property),
                            required.contains(property.name()),
                            property.child("nullable").value.asBoolean(false),
                            property.child("maxLength").value.asInt(Integer.MAX_VALUE),
                            property.pointer));
        }
        return new BodySchema(
                schema.child("xml").child("name").value.asString(schema.pointer.substring(schema.pointer.lastIndexOf('/') + 1)),
                schema.pointer,
                Collections.unmodifiableMap(properties));
    }

    private static Kind kind(Node property) {
        String format = property.child("format").value.asString("");
        return switch (property.text("type")) {
            case "integer" -> format.equals("int32") ? Kind.INT32 : Kind.INT64;
            case "number" -> Kind.NUMBER;
            case "string" -> Kind.STRING;
            case "boolean" -> Kind.BOOLEAN;
            default -> throw cannotJudge(property, "a property of type " + property.text("type"));
        };
    }

    private static Set<String> selectable(Node schema) {
        Node item = schema.child("items").isMissing() ? schema : schema.child("items");
        return lowerCase(item.child("properties").members().stream().map(Node::name).toList());
    }

    private static void refuseOtherKeywords(Node schema, Set<String> known) {
        schema.members().stream()
                .map(Node::name)
                .filter(keyword -> !known.contains(keyword) && !keyword.startsWith("x-"))
                .findFirst()
                .ifPresent(keyword -> {
                    throw cannotJudge(schema, "the keyword " + keyword);
                });
    }

    private static Node only(Node object) {
        List<Node> members = object.members();
        if (members.size() != 1) {
            throw new IllegalStateException(object.pointer + ": expected one member; found " + members.size());
        }
        return members.get(0);
    }

    private static IllegalStateException cannotJudge(Node where, String what) {
        return new IllegalStateException(where.pointer + ": the judge of requests does not know " + what);
    }

    private static Set<String> lowerCase(List<String> names) {
        Set<String> lowerCase = new LinkedHashSet<>();
        names.forEach(name -> lowerCase.add(lowerCase(name)));
        return Collections.unmodifiableSet(lowerCase);
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
            this(pointer.substring(pointer.lastIndexOf('/') + 1), pointer, value);
        }

        private Node(String name, String pointer, JsonNode value) {
            JsonNode reference = value.path("$ref");
            this.name = name;
            this.pointer = reference.isString() ? reference.asString() : pointer;
            this.value = reference.isString() ? contract.at(reference.asString().substring(1)) : value;
        }

        boolean isMissing() {
            return value.isMissingNode();
        }

        Node child(String name) {
            return new Node(name, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value.path(name));
        }

        List<Node> members() {
            return value.propertyNames().stream().map(this::child).toList();
        }

        List<Node> elements() {
            List<Node> elements = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                elements.add(new Node(pointer + "/" + i, value.get(i)));
            }
            return elements;
        }

        String name() {
            return name;
        }

        String text(String name) {
            @Nullable String text = value.path(name).asString(null);
            if (text == null) {
                throw new IllegalStateException(pointer + ": expected a member " + name + "; found none");
            }
            return text;
        }
    }
}
