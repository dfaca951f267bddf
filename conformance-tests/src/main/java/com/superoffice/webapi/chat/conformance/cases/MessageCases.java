package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.PlainCall.AFTER;
import static com.superoffice.webapi.chat.conformance.cases.PlainCall.SESSION;
import static com.superoffice.webapi.chat.conformance.cases.PlainCall.callFor;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which messages are answered: the asked session's, after the asked one, in order, every time. */
final class MessageCases implements Derivation {

    private static final int TIMES = 8;
    private static final int AT_ONCE = 12;
    /** So many messages are asked after, one by one. */
    private static final int MOST = 8;

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        cases.add(of(contract, "session.messages", "D11", "The session's messages are answered, ascending by id")
                .read()
                .does(MessageCases::holdsMessages));
        cases.add(of(contract, "session.unknown", "C3", "A session that is not known has no messages")
                .does(server -> unknown(server)));
        cases.add(of(contract, "session.again", "D11", "The same call is answered with the same messages " + TIMES + " times")
                .read()
                .does(MessageCases::again));
        cases.add(of(contract, "speed.ns-api-slow", "C13", "The plain call is answered within the NsApiSlow threshold")
                .read()
                .does(server -> server.expect(server.call(), PlainCall.all(server, "C13"))));
        cases.add(of(contract, "form.open-set", "C1", "Type and SpecialType are names, never numbers")
                .does(MessageCases::names));
        if (contract.message().properties().containsKey("ReadByCustomer")) {
            cases.add(Case.of("form.read-flag")
                    .title("ReadByCustomer is 1 or 0")
                    .rule("D12")
                    .at(contract.message().pointer() + "/properties/ReadByCustomer")
                    .from("ReadByCustomer")
                    .does(MessageCases::readFlag));
        }
        cases.add(of(contract, "session.parallel", "D11", "Calls that are under way at once do not get each other's answers")
                .does(MessageCases::parallel));
        if (PlainCall.asksAfter(contract)) {
            cases.addAll(after(contract));
            cases.add(of(contract, "after.each", "D11", "After each message, and the number below it: those above")
                    .from(AFTER)
                    .does(MessageCases::afterEach));
            cases.add(of(contract, "after.forgotten", "C2", "An After counts for its own call, not for the next without one")
                    .from(AFTER)
                    .does(MessageCases::afterForgotten));
        }
        return cases;
    }

    private static List<Case> after(Contract contract) {
        return List.of(
                after(contract, "first", "the first message: all but it", messages -> id(messages, 0)),
                after(contract, "last", "the last message: none", messages -> id(messages, messages.size() - 1)),
                after(contract, "before-first", "an id below the first: all", messages -> id(messages, 0) - 1),
                after(contract, "beyond-last", "an id above the last: none", messages -> id(messages, messages.size() - 1) + 1),
                after(contract, "middle", "one in the middle: those above", messages -> id(messages, messages.size() / 2)),
                after(contract, "zero", "0: all", messages -> 0),
                after(contract, "negative", "-1: all", messages -> -1));
    }

    private static Case after(Contract contract, String id, String what, ToIntFunction<JsonNode> after) {
        return of(contract, "after." + id, id.equals("zero") || id.equals("negative") ? "C2" : "D11", "After " + what)
                .from(AFTER)
                .read()
                .does(server -> {
                    JsonNode messages = some(server);
                    int value = after.applyAsInt(messages);
                    server.expect(
                            callFor(server, Field.of(SESSION, server.target().session()), Field.of(AFTER, value)),
                            Expectation.messages("C2", PlainCall.question(server).after(value)));
                });
    }

    private static JsonNode some(ServerUnderTest server) {
        Optional<JsonNode> messages = server.messages().filter(all -> all.isArray() && !all.isEmpty());
        if (messages.isEmpty()) {
            server.notObserved("the plain call answers no messages");
        }
        return messages.orElseThrow();
    }

    private static int id(JsonNode messages, int index) {
        return messages.get(index).path("ChatMessageId").asInt(0);
    }

    private static void holdsMessages(ServerUnderTest server) throws NoResponseException {
        int session = server.target().session();
        Optional<JsonNode> answer = server.expect(
                server.call(), Expectation.messages("D11", Question.session(session, Optional.empty())));
        if (answer.filter(JsonNode::isArray).filter(messages -> messages.size() < 2).isPresent()) {
            server.report(List.of(new Finding(
                    "messages.too-few",
                    "D11",
                    "body",
                    "at least two messages, as session " + session + " is said to hold",
                    Integer.toString(answer.get().size()))));
        }
    }

    private static void unknown(ServerUnderTest server) throws NoResponseException {
        int session = MediaTypeCases.UNKNOWN_SESSION;
        server.expect(
                callFor(server, Field.of(SESSION, session)),
                Expectation.messages("C3", Question.session(session, Optional.empty())));
    }

    private static void again(ServerUnderTest server) throws NoResponseException {
        for (int i = 0; i < TIMES; i++) {
            server.expect(server.call(), PlainCall.all(server, "D11"));
        }
    }

    private static void names(ServerUnderTest server) throws NoResponseException {
        Optional<JsonNode> answer = server.expect(server.call(), PlainCall.all(server, "C1"));
        answer.filter(JsonNode::isArray).ifPresent(messages -> messages.forEach(message -> {
            for (String name : List.of("Type", "SpecialType")) {
                JsonNode value = message.path(name);
                if (value.isString() && value.asString().matches("-?\\d*")) {
                    server.report(List.of(new Finding("value.number", "C1", "/" + name, "a name", value.toString())));
                }
                known(server, name)
                        .filter(known -> value.isString()
                                && !known.equals(value.asString())
                                && known.equalsIgnoreCase(value.asString()))
                        .forEach(known -> server.report(
                                List.of(new Finding("value.case", "C1", "/" + name, known, value.asString()))));
            }
        }));
    }

    private static Stream<String> known(ServerUnderTest server, String property) {
        JsonNode schema = server.contract().tree().at(server.contract().message().pointer() + "/properties/" + property);
        return schema.path("x-extensible-enum").valueStream().map(JsonNode::asString);
    }

    private static void readFlag(ServerUnderTest server) throws NoResponseException {
        Optional<JsonNode> answer = server.expect(server.call(), PlainCall.all(server, "D12"));
        answer.filter(JsonNode::isArray).ifPresent(messages -> messages.forEach(message -> {
            JsonNode value = message.path("ReadByCustomer");
            if (value.isIntegralNumber() && value.asLong() != 0 && value.asLong() != 1) {
                server.report(List.of(new Finding("value.flag", "D12", "/ReadByCustomer", "0 or 1", value.toString())));
            }
        }));
    }

    /** Half of the calls ask for a session that nobody has, in turn with the others, in every media type. */
    private static void parallel(ServerUnderTest server) throws NoResponseException {
        int unknown = MediaTypeCases.UNKNOWN_SESSION;
        List<String> types = server.contract().responseMediaTypes(200);
        List<RawRequest> calls = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String type = types.get(i % types.size());
            boolean own = i % 2 == 0;
            calls.add((own ? server.call() : callFor(server, Field.of(SESSION, unknown))).replacing("Accept", type));
            Question question = own ? PlainCall.question(server) : Question.session(unknown, Optional.empty());
            expectations.add(Expectation.messages("D11", question).in(type));
        }
        List<Exchange> exchanges = server.sendAtOnce(calls);
        for (int i = 0; i < AT_ONCE; i++) {
            server.judge(exchanges.get(i), expectations.get(i));
        }
    }

    private static void afterEach(ServerUnderTest server) throws NoResponseException {
        JsonNode messages = some(server);
        for (int i = 0; i < Math.min(messages.size(), MOST); i++) {
            for (int value : List.of(id(messages, i) - 1, id(messages, i))) {
                server.expect(
                        callFor(server, Field.of(SESSION, server.target().session()), Field.of(AFTER, value)),
                        Expectation.messages("D11", PlainCall.question(server).after(value)));
            }
        }
    }

    private static void afterForgotten(ServerUnderTest server) throws NoResponseException {
        JsonNode messages = some(server);
        int last = id(messages, messages.size() - 1);
        for (int session : List.of(server.target().session(), MediaTypeCases.UNKNOWN_SESSION)) {
            server.send(callFor(server, Field.of(SESSION, session), Field.of(AFTER, last)));
            server.expect(server.call(), PlainCall.all(server, "C2"));
        }
    }

    private static Case.Builder of(Contract contract, String id, String rule, String title) {
        return Case.of(id).title(title).rule(rule).at(contract.pointer());
    }
}
