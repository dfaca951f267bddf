package com.superoffice.webapi.chat.bench;

import static com.superoffice.webapi.chat.bench.Bar.Sense.AT_LEAST;
import static com.superoffice.webapi.chat.bench.Bar.Sense.AT_MOST;
import static com.superoffice.webapi.chat.bench.Bar.Sense.BELOW;
import static com.superoffice.webapi.chat.bench.Load.RATE;
import static com.superoffice.webapi.chat.bench.Server.JAR;
import static com.superoffice.webapi.chat.bench.Server.PRISM;
import static com.superoffice.webapi.chat.bench.Server.SANDBOX;
import static com.superoffice.webapi.chat.bench.Server.SPRING;
import static com.superoffice.webapi.chat.bench.Server.WIREMOCK;
import static com.superoffice.webapi.chat.bench.Start.EXTENSION;
import static com.superoffice.webapi.chat.bench.Start.FIRST;

import com.superoffice.webapi.chat.bench.Figures.Figure;
import com.superoffice.webapi.chat.bench.Figures.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a figure has to be, in words and as a number: by itself, or as a ratio to another. */
record Bar(String name, Key of, @Nullable Key to, Sense sense, double limit) {

    /** Which side of the limit is right. */
    enum Sense {
        AT_LEAST,
        AT_MOST,
        BELOW
    }

    /** A bar as it stands in the table; what was not measured is neither met nor missed. */
    record Verdict(String bar, String demanded, String measured, String outcome) {}

    static List<Bar> all() {
        String start = Start.GROUP;
        String load = Load.group(Call.DOCUMENTED, 16);
        Key poll = new Key(Load.group(Call.EMPTY_POLL, 16), SANDBOX, RATE);
        List<Bar> bars = new ArrayList<>(List.of(
                ratio("cold start by WireMock's", start, FIRST, SANDBOX, WIREMOCK, AT_MOST, 1),
                ratio("cold start by Prism's (moonshot)", start, FIRST, SANDBOX, PRISM, AT_MOST, 1),
                ratio("java -jar: cold start by a bare Spring Boot jar's", start, FIRST, JAR, SPRING, AT_MOST, 1),
                ratio("JUnit extension: first start by the launcher's", start, FIRST, EXTENSION, SANDBOX, AT_MOST, 1.2),
                ratio("start and first 1000 calls by WireMock's", start, Start.CALLS, SANDBOX, WIREMOCK, AT_MOST, 1),
                ratio("requests/s at 16 by WireMock's with schema stubs", load, RATE, SANDBOX, WIREMOCK, AT_LEAST, 1.7),
                ratio("requests/s at 16 by a bare Spring MVC handler's", load, RATE, SANDBOX, SPRING, AT_LEAST, 0.9),
                ratio("requests/s at 16 by Prism's", load, RATE, SANDBOX, PRISM, AT_LEAST, 8),
                single("p99 at 16, ms", load, SANDBOX, "p99", BELOW, 10),
                ratio("p99 at 16 by WireMock's", load, "p99", SANDBOX, WIREMOCK, BELOW, 1),
                new Bar("requests/s at 16: empty poll by documented request", poll, new Key(load, SANDBOX, RATE), AT_LEAST, 1),
                single("resident memory in the second half of a soak, MiB", Load.SOAK, SANDBOX, Load.MOST, BELOW, 350),
                single("its slope, MiB a minute", Load.SOAK, SANDBOX, Load.SLOPE, AT_MOST, 1),
                single("p99 in a soak, ms", Load.SOAK, SANDBOX, "p99", BELOW, 50)));
        for (Crowd.Kind kind : Crowd.Kind.values()) {
            String name = "another's p99 beside 200 clients, " + kind + ", ms";
            bars.add(single(name, Crowd.group(kind), SANDBOX, "p99", BELOW, 100));
        }
        for (int messages : new int[] {3, 1000}) {
            String call = "call, messages " + messages;
            String time = "client, " + messages + " messages: time by ";
            String bytes = "client, " + messages + " messages: allocation by ";
            bars.addAll(List.of(
                    ratio(time + "a handwritten one's", call, Jmh.TIME, "client", "handwritten client", AT_MOST, 1.1),
                    ratio(bytes + "a handwritten one's", call, Jmh.BYTES, "client", "handwritten client", AT_MOST, 1.25),
                    ratio(time + "the generated one's", call, Jmh.TIME, "client", "generated client", AT_MOST, 1),
                    ratio(bytes + "the generated one's", call, Jmh.BYTES, "client", "generated client", AT_MOST, 1)));
        }
        String check = SuiteCheck.GROUP;
        bars.add(single("check of the sandbox, ms", check, SuiteCheck.SUBJECT, "time", AT_MOST, 4000));
        bars.add(single("check of the sandbox, peak memory, MiB", check, SuiteCheck.SUBJECT, SuiteCheck.PEAK, AT_MOST, 256));
        return bars;
    }

    private static Bar single(String name, String group, String subject, String measure, Sense sense, double limit) {
        return new Bar(name, new Key(group, subject, measure), null, sense, limit);
    }

    private static Bar ratio(String name, String group, String measure, String of, String to, Sense sense, double limit) {
        return new Bar(name, new Key(group, of, measure), new Key(group, to, measure), sense, limit);
    }

    /** Whether the figures of a run reach it. */
    Verdict judge(Figures figures) {
        String demanded = sense.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + Figures.number(limit);
        return figures.find(of)
                .flatMap(own -> to == null ? Optional.of(own.values()) : figures.find(to).map(other -> ratios(own, other)))
                .map(values -> new Figure(of, "", values))
                .map(value -> new Verdict(name, demanded, value.toString(), holds(value.median()) ? "met" : "missed"))
                .orElseGet(() -> new Verdict(name, demanded, "–", "not measured"));
    }

    /** One for each round; if one of the two lacks a round, that of the medians. */
    private static List<Double> ratios(Figure one, Figure other) {
        int rounds = one.values().size();
        return rounds == other.values().size()
                ? IntStream.range(0, rounds).mapToObj(i -> one.values().get(i) / other.values().get(i)).toList()
                : List.of(one.median() / other.median());
    }

    private boolean holds(double value) {
        return switch (sense) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
            case BELOW -> value < limit;
        };
    }
}
