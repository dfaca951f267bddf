package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.Case.slug;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType.Format;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Each property of the request in each media type: boundaries, wrong kinds, missing, null, twice, in another case. */
final class PropertyCases implements Derivation {

    private static final Map<String, String> LEGAL = new LinkedHashMap<>();
    private static final Map<String, String> OVERFLOWING = new LinkedHashMap<>();
    private static final Map<String, String> WRONG_KINDS = new LinkedHashMap<>();
    private static final Map<String, String> WRONG_TEXTS = new LinkedHashMap<>();

    static {
        LEGAL.put("min", "-2147483648");
        LEGAL.put("minus-one", "-1");
        LEGAL.put("zero", "0");
        LEGAL.put("one", "1");
        LEGAL.put("max", "2147483647");
        OVERFLOWING.put("below-min", "-2147483649");
        OVERFLOWING.put("above-max", "2147483648");
        OVERFLOWING.put("int64", "4294967861");
        OVERFLOWING.put("huge", "9".repeat(400));
        WRONG_KINDS.put("string", "\"565\"");
        WRONG_KINDS.put("fraction", "565.0");
        WRONG_KINDS.put("exponent", "1e2");
        WRONG_KINDS.put("boolean", "true");
        WRONG_KINDS.put("array", "[565]");
        WRONG_KINDS.put("object", "{}");
        WRONG_TEXTS.put("string", "\"five\"");
        WRONG_TEXTS.put("fraction", "565.0");
        WRONG_TEXTS.put("exponent", "1e2");
        WRONG_TEXTS.put("boolean", "true");
    }

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (String mediaType : contract.requestMediaTypes()) {
            SchemaNode schema = contract.requestSchema(mediaType);
            schema.properties().forEach((name, property) -> {
                if (property.type().equals("integer")) {
                    cases.addAll(values(contract, mediaType, name));
                }
                cases.addAll(presence(contract, mediaType, name, schema, property));
            });
            cases.addAll(whole(contract, mediaType, schema));
        }
        return cases;
    }

    private static List<Case> values(Contract contract, String mediaType, String name) {
        List<Case> cases = new ArrayList<>();
        LEGAL.forEach((id, token) -> cases.add(of(contract, mediaType, name, id, "the legal value " + id, "C2")
                .cell("Request property × presence", name, "value")
                .does(server -> server.expect(
                        PlainCall.in(server, mediaType, fields(server, name, token)),
                        legal(server, name, Integer.parseInt(token))))));
        OVERFLOWING.forEach((id, token) -> cases.add(
                refused(contract, mediaType, name, id, "a number outside int32 (" + id + ")", token)));
        Map<String, String> wrong = RequestBody.format(mediaType) == Format.JSON ? WRONG_KINDS : WRONG_TEXTS;
        wrong.forEach((id, token) ->
                cases.add(refused(contract, mediaType, name, "kind." + id, "a value that is no integer (" + id + ")", token)));
        return cases;
    }

    private static Expectation legal(ServerUnderTest server, String name, int value) {
        Question question = name.equals(PlainCall.AFTER)
                ? PlainCall.question(server).after(value)
                : Question.session(value, Optional.empty());
        return Expectation.messages("C2", question);
    }

    private static List<Case> presence(
            Contract contract, String mediaType, String name, SchemaNode schema, SchemaNode property) {
        boolean required = schema.requires(name);
        boolean nullable = property.node().path("nullable").asBoolean(false);
        List<Case> cases = new ArrayList<>();
        cases.add(of(contract, mediaType, name, "missing", "nothing", "C2")
                .cell("Request property × presence", name, "absent")
                .does(server -> server.expect(
                        PlainCall.in(server, mediaType, without(server, name)),
                        required ? Expectation.status("C2", 400) : PlainCall.all(server, "C2"))));
        if (RequestBody.format(mediaType) != Format.FORM) {
            cases.add(of(contract, mediaType, name, "null", "null", "C2")
                    .cell("Request property × presence", name, "null")
                    .does(server -> server.expect(
                            PlainCall.in(server, mediaType, fields(server, name, "null")),
                            nullable ? PlainCall.all(server, "C2") : Expectation.status("C2", 400))));
        }
        String other = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        cases.add(of(contract, mediaType, name, "other-case", "its name as " + other, "C5")
                .does(server -> server.expect(
                        PlainCall.in(server, mediaType, renamed(server, name, other)), PlainCall.all(server, "C5"))));
        cases.add(twice(contract, mediaType, name, "twice", name));
        cases.add(twice(contract, mediaType, name, "twice-other-case", other));
        return cases;
    }

    private static Case twice(Contract contract, String mediaType, String name, String id, String again) {
        return of(contract, mediaType, name, id, "its name twice", "C5")
                .does(server -> {
                    List<Field> fields = new ArrayList<>(fields(server, name, usual(server, name)));
                    fields.add(new Field(again, usual(server, name)));
                    server.expect(PlainCall.in(server, mediaType, fields), Expectation.status("C5", 400));
                });
    }

    private static List<Case> whole(Contract contract, String mediaType, SchemaNode schema) {
        List<String> names = List.copyOf(schema.properties().keySet());
        List<Case> cases = new ArrayList<>();
        cases.add(of(contract, mediaType, "unknown-property", "An unknown property is ignored", "C5")
                .does(server -> {
                    List<Field> fields = new ArrayList<>();
                    fields.add(new Field("NoSuchProperty", "\"x\""));
                    fields.add(new Field(PlainCall.SESSION, usual(server, PlainCall.SESSION)));
                    server.expect(PlainCall.in(server, mediaType, fields), PlainCall.all(server, "C5"));
                }));
        if (names.size() > 1) {
            cases.add(of(contract, mediaType, "reordered", "The order of the properties means nothing", "C6")
                    .from(names.toArray(String[]::new))
                    .does(server -> {
                        List<Field> fields = new ArrayList<>();
                        names.forEach(name -> fields.add(0, new Field(name, usual(server, name))));
                        server.expect(PlainCall.in(server, mediaType, fields), PlainCall.all(server, "C6"));
                    }));
        }
        return cases;
    }

    private static Case refused(
            Contract contract, String mediaType, String name, String id, String what, String token) {
        return of(contract, mediaType, name, id, what, "C5")
                .does(server -> server.expect(
                        PlainCall.in(server, mediaType, fields(server, name, token)), Expectation.status("C5", 400)));
    }

    /** The plain call's properties, one of them with this value. */
    private static List<Field> fields(ServerUnderTest server, String name, String token) {
        List<Field> fields = new ArrayList<>();
        if (!name.equals(PlainCall.SESSION)) {
            fields.add(new Field(PlainCall.SESSION, usual(server, PlainCall.SESSION)));
        }
        fields.add(new Field(name, token));
        return fields;
    }

    private static List<Field> without(ServerUnderTest server, String name) {
        return name.equals(PlainCall.SESSION)
                ? List.of(Field.of(PlainCall.AFTER, 0))
                : List.of(new Field(PlainCall.SESSION, usual(server, PlainCall.SESSION)));
    }

    private static List<Field> renamed(ServerUnderTest server, String name, String other) {
        return fields(server, name, usual(server, name)).stream()
                .map(field -> field.name().equals(name) ? new Field(other, field.token()) : field)
                .toList();
    }

    private static String usual(ServerUnderTest server, String name) {
        return name.equals(PlainCall.SESSION) ? Integer.toString(server.target().session()) : "0";
    }

    private static Case.Builder of(
            Contract contract, String mediaType, String name, String id, String what, String rule) {
        return of(contract, mediaType, name + "." + id, name + " with " + what, rule)
                .from(name)
                .cell("Request property × media type", name, mediaType);
    }

    private static Case.Builder of(Contract contract, String mediaType, String id, String title, String rule) {
        return Case.of("body." + slug(mediaType) + "." + id)
                .title(title + ", in " + mediaType)
                .rule(rule)
                .at(contract.requestPointer(mediaType))
                .from(mediaType);
    }
}
