package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code SO-TimeZone}: the instant stays, the offset is that of the zone. */
final class TimeZoneCases implements Derivation {

    private static final String HEADER = "SO-TimeZone";
    /** The zones whose codes the contract names. */
    private static final Map<String, String> NAMED =
            Map.of("UTC", "UTC", "NO", "Europe/Oslo", "US-NY", "America/New_York");

    @Override
    public List<Case> derive(Contract contract) {
        if (contract.parameters().stream().noneMatch(parameter -> parameter.getName().equals(HEADER))) {
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        NAMED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(zone -> {
            cases.add(zone(contract, zone.getKey(), zone.getKey() + ",includeTZOffset", zone.getValue(), "D9a"));
            cases.add(zone(contract, zone.getKey() + ".blanks", zone.getKey() + " , includeTZOffset", zone.getValue(), "C10"));
            cases.add(zone(contract, zone.getKey() + ".plain", zone.getKey(), zone.getValue(), "C10"));
        });
        others().forEach((code, zone) -> cases.add(zone(contract, Case.slug(code), code, zone, "S1")));
        cases.add(Case.of("zone.includeTZOffset")
                .title("includeTZOffset may stand alone: date-times carry their offset")
                .rule("C10")
                .at(contract.parameterPointer(HEADER))
                .from(HEADER)
                .does(server -> server.expect(
                        server.call().replacing(HEADER, "includeTZOffset"), PlainCall.all(server, "C10"))));
        cases.add(Case.of("zone.as-posted")
                .title("Without a zone each date-time has the offset it was posted with")
                .rule("S1")
                .at(contract.parameterPointer(HEADER))
                .from(HEADER)
                .does(TimeZoneCases::asPosted));
        cases.add(Case.of("zone.unknown")
                .title("An unknown zone is refused, and the message says what is known")
                .rule("S1")
                .at(contract.parameterPointer(HEADER))
                .from(HEADER)
                .does(TimeZoneCases::unknown));
        return cases;
    }

    private static Map<String, String> others() {
        Map<String, String> zones = new LinkedHashMap<>();
        String[][] known = {
            {"UTC", "1", "UTC"}, {"AU-ACT", "36", "Australia/Canberra"}, {"BD", "50", "Asia/Dhaka"},
            {"CA-QC", "114", "America/Toronto"}, {"DK", "140", "Europe/Copenhagen"}, {"FR", "156", "Europe/Paris"},
            {"NO", "261", "Europe/Oslo"}, {"US-CA", "425", "America/Los_Angeles"},
            {"US-HI", "433", "Pacific/Honolulu"}, {"US-NY", "460", "America/New_York"}
        };
        for (String[] zone : known) {
            zones.put(zone[1], zone[2]);
            if (!NAMED.containsKey(zone[0])) {
                zones.put(zone[0], zone[2]);
            }
        }
        zones.put("us-ny", "America/New_York");
        zones.put("Europe/Berlin", "Europe/Berlin");
        zones.put("asia/tokyo,INCLUDETZOFFSET", "Asia/Tokyo");
        return zones;
    }

    private static Case zone(Contract contract, String id, String value, String zone, String rule) {
        return Case.of("zone." + id)
                .title("With " + HEADER + ": " + value + " date-times have the offset of " + zone)
                .rule(rule)
                .at(contract.parameterPointer(HEADER))
                .from(HEADER)
                .cell("Header × value class", HEADER, "known value")
                .does(server -> server.expect(
                        server.call().replacing(HEADER, value),
                        Expectation.messages(rule, PlainCall.question(server).zone(ZoneId.of(zone)))));
    }

    private static void asPosted(ServerUnderTest server) throws NoResponseException {
        int session = 2347;
        Optional<JsonNode> answer = server.expect(
                PlainCall.callFor(server, Field.of(PlainCall.SESSION, session)), Expectation.status("S1", 200));
        answer.filter(JsonNode::isArray).ifPresent(messages -> messages.forEach(message -> {
            String when = message.path("WhenPosted").asString("");
            if (!when.endsWith("+01:00")) {
                server.report(List.of(new Finding(
                        "zone.as-posted", "S1", "/WhenPosted", "the offset +01:00 it was posted with", when)));
            }
        }));
    }

    private static void unknown(ServerUnderTest server) throws NoResponseException {
        Optional<JsonNode> error =
                server.expect(server.call().replacing(HEADER, "Mars"), Expectation.status("S1", 400));
        String expected = "SO-TimeZone: unknown time zone \"Mars\"; expected an id or a code such as UTC, NO, US-NY,"
                + " or an IANA name";
        String said = error.map(node -> node.path("MessageDetail").asString("") + " "
                        + node.path("Message").asString(""))
                .orElse("");
        if (error.isPresent() && !said.contains(expected)) {
            server.report(List.of(new Finding("zone.message", "S1", "/MessageDetail", expected, said.strip())));
        }
    }
}
