package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Languages and cultures: what the server holds unconverted shows what the converted text must be. */
final class LanguageCases implements Derivation {

    private static final String ACCEPT = "Accept-Language";
    private static final String SO = "SO-Language";
    private static final String CULTURE = "SO-Culture";
    private static final List<String> TEXTS = List.of("Message", "Author", "SpecialParam");
    private static final Pattern VALUE = Pattern.compile("([A-Z]{2}):\"([^\"]*)\"");
    /** A text that is a multi-language value as a whole, and nothing in it to be converted once more. */
    private static final Pattern VALUES = Pattern.compile("([A-Z]{2}:\"[^\"\\[]*\";?)+");
    /** Numbers only: what is not well-formed is no encoded value, and dates may be wrong in too many ways. */
    private static final Pattern ENCODED = Pattern.compile("\\[(I:-?\\d+|F:-?\\d+\\.\\d+)\\]");
    private static final Map<String, String> LEGACY = Map.of(
            "en", "US", "nb-NO", "NO", "sv", "SW", "de", "GE", "fr", "FR", "da", "DA", "nl", "NL");

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        if (has(contract, ACCEPT)) {
            cases.addAll(converting(contract, ACCEPT));
        }
        if (has(contract, SO)) {
            cases.addAll(converting(contract, SO));
            for (String off : List.of("*", "x")) {
                cases.add(of(contract, "language.off." + (off.equals("*") ? "star" : off), SO, "D7a",
                                SO + ": " + off + " turns the conversion off")
                        .does(server -> unconverted(server, call -> call.replacing(SO, off))));
            }
        }
        if (has(contract, SO)) {
            cases.add(of(contract, "language.none", SO, "D7", "Without a language nothing is converted")
                    .does(LanguageCases::none));
        }
        if (has(contract, SO)) {
            for (String type : contract.responseMediaTypes(200)) {
                cases.add(of(contract, "language.response." + Case.slug(type), SO, "D7", "Texts are converted in " + type, type)
                        .does(server -> converted(server, "nb-NO", call -> call.replacing(SO, "nb-NO").replacing("Accept", type))));
            }
        }
        if (has(contract, SO) && has(contract, ACCEPT)) {
            cases.add(of(contract, "language.override", SO, "D7", SO + " overrides " + ACCEPT)
                    .from(ACCEPT)
                    .does(server -> converted(server, "nb-NO", call -> call.replacing(ACCEPT, "en").replacing(SO, "nb-NO"))));
        }
        if (has(contract, CULTURE)) {
            cases.add(of(contract, "culture.without-language", CULTURE, "D8", CULTURE + " is ignored without a language")
                    .does(server -> unconverted(server, call -> call.replacing(CULTURE, "nb-NO"))));
            if (has(contract, SO)) {
                cases.add(of(contract, "culture.dates", CULTURE, "D8", "JSON dates stay ISO 8601 in every culture")
                        .from(SO)
                        .read()
                        .does(server -> server.expect(
                                server.call().replacing(SO, "nb-NO").replacing(CULTURE, "nb-NO"),
                                Expectation.messages("D8", PlainCall.question(server).withConvertedTexts()))));
                cases.add(of(contract, "culture.encoded", CULTURE, "S2", "Encoded values in texts are formatted")
                        .from(SO)
                        .does(LanguageCases::encoded));
            }
        }
        return cases;
    }

    private static boolean has(Contract contract, String header) {
        return contract.parameters().stream().anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static List<Case> converting(Contract contract, String header) {
        return LEGACY.keySet().stream()
                .sorted()
                .map(language -> of(
                                contract,
                                "language." + header + "." + language,
                                header,
                                "D7",
                                "With " + header + ": " + language + " multi-language values are in that language")
                        .does(server -> converted(server, language, call -> call.replacing(header, language))))
                .toList();
    }

    private static void converted(
            ServerUnderTest server, String language, UnaryOperator<RawRequest> with)
            throws NoResponseException {
        Map<String, String> expected = new HashMap<>();
        int session = session(server, text -> VALUES.matcher(text).matches(), (key, text) -> {
            Matcher value = VALUE.matcher(text);
            while (value.find()) {
                if (value.group(1).equals(LEGACY.get(language))) {
                    expected.put(key, value.group(2));
                }
            }
        });
        if (expected.isEmpty()) {
            server.notObserved("no message has a value in " + language);
        }
        Optional<JsonNode> answer = ask(server, session, with);
        answer.filter(JsonNode::isArray).ifPresent(messages -> expected.forEach((key, text) -> {
            String found = messages.at(key).asString("");
            if (!found.equals(text)) {
                server.report(List.of(new Finding(
                        "language.text",
                        "D7",
                        key,
                        "the text in " + language,
                        VALUE.matcher(found).find() ? "the unconverted value" : "another text")));
            }
        }));
    }

    private static void unconverted(ServerUnderTest server, UnaryOperator<RawRequest> with)
            throws NoResponseException {
        Map<String, String> expected = new HashMap<>();
        int session = session(
                server, text -> VALUES.matcher(text).matches() || ENCODED.matcher(text).find(), expected::put);
        Optional<JsonNode> answer = ask(server, session, with);
        answer.filter(JsonNode::isArray).ifPresent(messages -> expected.forEach((key, text) -> {
            if (!messages.at(key).asString("").equals(text)) {
                server.report(List.of(
                        new Finding("language.text", "D7", key, "the unconverted value", "another text")));
            }
        }));
    }

    /** With the conversion turned off the server shows what it holds; the plain call must show the same. */
    private static void none(ServerUnderTest server) throws NoResponseException {
        List<Integer> sessions = new ArrayList<>(server.target().localized());
        sessions.add(server.target().session());
        int session = sessions.get(0);
        Optional<JsonNode> held = ask(server, session, call -> call.replacing(SO, "*"));
        Optional<JsonNode> plain = server.messages(session);
        if (held.isPresent() && plain.isPresent() && !texts(held.get()).equals(texts(plain.get()))) {
            server.report(List.of(new Finding(
                    "language.text", "D7", "body", "the texts as with " + SO + ": *", "other texts")));
        }
    }

    private static List<String> texts(JsonNode messages) {
        List<String> texts = new ArrayList<>();
        messages.forEach(message -> TEXTS.forEach(name -> texts.add(message.path(name).toString())));
        return texts;
    }

    private static void encoded(ServerUnderTest server) throws NoResponseException {
        Map<String, String> raw = new HashMap<>();
        int session = session(server, text -> ENCODED.matcher(text).find(), raw::put);
        Optional<JsonNode> answer = ask(
                server, session, call -> call.replacing(SO, "nb-NO").replacing(CULTURE, "nb-NO"));
        answer.filter(JsonNode::isArray).ifPresent(messages -> raw.forEach((key, text) -> {
            if (ENCODED.matcher(messages.at(key).asString("")).find()) {
                server.report(List.of(new Finding("culture.text", "S2", key, "formatted values", "encoded ones")));
            }
        }));
    }

    private static Optional<JsonNode> ask(
            ServerUnderTest server, int session, UnaryOperator<RawRequest> with)
            throws NoResponseException {
        RawRequest call = PlainCall.callFor(server, Field.of(PlainCall.SESSION, session));
        Question question = Question.session(session, server.messages(session)).withConvertedTexts();
        return server.expect(with.apply(call), Expectation.messages("D7", question));
    }

    /** The first session with such texts; each text is handed over with its place. */
    private static int session(
            ServerUnderTest server,
            Predicate<String> wanted,
            BiConsumer<String, String> found) {
        List<Integer> sessions = new ArrayList<>(server.target().localized());
        sessions.add(server.target().session());
        for (int session : sessions) {
            boolean any = false;
            JsonNode messages = server.messages(session).filter(JsonNode::isArray).orElse(null);
            for (int i = 0; messages != null && i < messages.size(); i++) {
                for (String name : TEXTS) {
                    String text = messages.get(i).path(name).asString("");
                    if (wanted.test(text)) {
                        found.accept("/" + i + "/" + name, text);
                        any = true;
                    }
                }
            }
            if (any) {
                return session;
            }
        }
        server.notObserved("no message of " + sessions + " has a value to convert");
        return 0;
    }

    private static Case.Builder of(
            Contract contract, String id, String header, String rule, String title, String... sources) {
        return Case.of(id).title(title).rule(rule).at(contract.parameterPointer(header)).from(header).from(sources);
    }
}
