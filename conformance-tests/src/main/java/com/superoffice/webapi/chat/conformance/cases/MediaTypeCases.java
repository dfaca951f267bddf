package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.PlainCall.all;
import static com.superoffice.webapi.chat.conformance.cases.PlainCall.in;
import static com.superoffice.webapi.chat.conformance.cases.PlainCall.query;
import static com.superoffice.webapi.chat.conformance.cases.Case.slug;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType.Format;
import com.superoffice.webapi.chat.conformance.contract.MediaType;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every request media type with every response media type, and each of them in its variations. */
final class MediaTypeCases implements Derivation {

    /** A session that no server is likely to have; whatever it has, it must be of that session. */
    static final int UNKNOWN_SESSION = 2147483629;

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (String request : contract.requestMediaTypes()) {
            for (String response : contract.responseMediaTypes(200)) {
                cases.add(pair(contract, request, response));
            }
            cases.addAll(request(contract, request));
        }
        for (String response : contract.responseMediaTypes(200)) {
            cases.addAll(response(contract, response));
        }
        for (int status : List.of(400, 401, 415)) {
            for (String response : contract.responseMediaTypes(status)) {
                cases.add(error(contract, status, response));
            }
        }
        return cases;
    }

    private static Case pair(Contract contract, String request, String response) {
        return Case.of("media.request." + slug(request) + ".response." + slug(response))
                .title("A request in " + request + " is answered in " + response + " with the same messages")
                .rule("D6")
                .at(contract.requestPointer(request))
                .from(request, response)
                .cell("Request × response media type", request, response)
                .read()
                .does(server -> server.expect(
                        in(server, request).replacing("Accept", response), all(server, "D6").in(response)));
    }

    private static List<Case> request(Contract contract, String request) {
        String id = "media.request." + slug(request);
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(id + ".charset")
                .title("A charset parameter after " + request + " changes nothing")
                .rule("D5")
                .at(contract.requestPointer(request))
                .from(request)
                .read()
                .does(server -> server.expect(
                        in(server, request).replacing("Content-Type", request + "; charset=utf-8"),
                        all(server, "D5"))));
        cases.add(Case.of(id + ".upper-case")
                .title("The name of " + request + " is compared case-insensitively")
                .rule("D5")
                .at(contract.requestPointer(request))
                .from(request)
                .read()
                .does(server -> server.expect(
                        in(server, request).replacing("Content-Type", request.toUpperCase(Locale.ROOT)),
                        all(server, "D5"))));
        cases.add(parameter(contract, request, "quoted-charset", ";charset=\"UTF-8\""));
        cases.add(parameter(contract, request, "other-parameter", "; profile=x"));
        if (RequestBody.format(request) == Format.JSON) {
            cases.add(Case.of(id + ".utf-16")
                    .title("JSON in UTF-16 is read when the charset says so")
                    .rule("C5")
                    .at(contract.requestPointer(request))
                    .from(request)
                    .does(server -> server.expect(utf16(in(server, request), request), all(server, "C5"))));
        }
        return cases;
    }

    private static Case parameter(Contract contract, String request, String id, String parameter) {
        return Case.of("media.request." + slug(request) + "." + id)
                .title("The parameter " + parameter + " after " + request + " changes nothing")
                .rule("D5")
                .at(contract.requestPointer(request))
                .from(request)
                .does(server -> server.expect(
                        in(server, request).replacing("Content-Type", request + parameter), all(server, "D5")));
    }

    private static RawRequest utf16(RawRequest call, String mediaType) {
        String text = new String(call.body(), StandardCharsets.UTF_8);
        return call.replacing("Content-Type", mediaType + "; charset=utf-16")
                .body(text.getBytes(StandardCharsets.UTF_16));
    }

    private static List<Case> response(Contract contract, String response) {
        String id = "media.response." + slug(response);
        String place = contract.responsePointer(200) + "/content/" + Contract.escape(response);
        List<Case> cases = new ArrayList<>(List.of(
                Case.of(id + ".charset")
                        .title("An Accept of " + response + " with a charset, as in the sample, is understood")
                        .rule("D6")
                        .at(place)
                        .from(response)
                        .read()
                        .does(server -> server.expect(
                                server.call().replacing("Accept", response + "; charset=utf-8"),
                                all(server, "D6").in(response))),
                Case.of(id + ".length")
                        .title("A response in " + response + " ends where it says, to the byte")
                        .rule("D6")
                        .at(place)
                        .from(response)
                        .read()
                        .does(server -> server.expect(
                                server.call().replacing("Accept", response).closing(),
                                all(server, "D6").in(response))),
                Case.of(id + ".empty")
                        .title("A session that is not known has no messages in " + response)
                        .rule("C3")
                        .at(place)
                        .from(response)
                        .cell("Response media type × content", response, "no messages")
                        .does(server -> server.expect(
                                PlainCall.callFor(server, Field.of(PlainCall.SESSION, UNKNOWN_SESSION))
                                        .replacing("Accept", response),
                                Expectation.messages("C3", Question.session(UNKNOWN_SESSION, Optional.empty()))
                                        .in(response)))));
        if (selects(contract, "Message")) {
            cases.add(Case.of(id + ".null")
                        .title("A property that is not selected is null in " + response)
                        .rule(MediaType.format(response).filter(Format.XML::equals).isPresent() ? "C7" : "D2")
                        .at(place)
                        .from(response, "$select", "Message")
                        .cell("Response media type × content", response, "null properties")
                        .read()
                        .does(server -> server.expect(
                                query(server.call(), "$select=Message").replacing("Accept", response),
                                Expectation.messages("D2", PlainCall.question(server).select(Set.of("Message")))
                                        .in(response))));
        }
        if (selects(contract, "ChatMessageId")
                && selects(contract, "WhenPosted")
                && has(contract, "SO-TimeZone")
                && PlainCall.asksAfter(contract)) {
            cases.add(together(contract, response));
        }
        return cases;
    }

    /** What works alone may not work together, or in one format only. */
    private static Case together(Contract contract, String response) {
        Set<String> selected = Set.of("ChatMessageId", "WhenPosted");
        return Case.of("media.response." + slug(response) + ".together")
                .title("After, $select and SO-TimeZone work together in " + response)
                .rule("D9")
                .at(contract.responsePointer(200) + "/content/" + Contract.escape(response))
                .from(response, "$select", "SO-TimeZone", PlainCall.AFTER, "ChatMessageId", "WhenPosted")
                .read()
                .does(server -> {
                    int first = server.messages()
                            .map(messages -> messages.path(0).path("ChatMessageId").asInt(0))
                            .orElse(0);
                    server.expect(
                            query(
                                    PlainCall.callFor(
                                                    server,
                                                    Field.of(PlainCall.SESSION, server.target().session()),
                                                    Field.of(PlainCall.AFTER, first))
                                            .replacing("Accept", response)
                                            .replacing("SO-TimeZone", "NO,includeTZOffset"),
                                    "$select=WhenPosted,ChatMessageId"),
                            Expectation.messages("D9", PlainCall.question(server)
                                            .after(first)
                                            .select(selected)
                                            .zone(ZoneId.of("Europe/Oslo")))
                                    .in(response));
                });
    }

    private static boolean has(Contract contract, String parameter) {
        return contract.parameters().stream().anyMatch(declared -> declared.getName().equals(parameter));
    }

    private static boolean selects(Contract contract, String property) {
        return contract.message().properties().containsKey(property)
                && has(contract, "$select");
    }

    private static Case error(Contract contract, int status, String response) {
        String rule = status == 401 ? "C9" : "C8";
        return Case.of("media.response." + slug(response) + ".error." + status)
                .title("A " + status + " is an error object in " + response)
                .rule(rule)
                .at(contract.responsePointer(status) + "/content/" + Contract.escape(response))
                .from(response)
                .does(server -> server.expect(
                        refused(server, status).replacing("Accept", response),
                        Expectation.status(rule, status).in(response)));
    }

    private static RawRequest refused(ServerUnderTest server, int status) {
        return switch (status) {
            case 400 -> server.call().body("{");
            case 401 -> Credential.none(server.call());
            default -> server.call().replacing("Content-Type", "text/csv");
        };
    }
}
