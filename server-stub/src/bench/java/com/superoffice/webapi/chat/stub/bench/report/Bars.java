package com.superoffice.webapi.chat.stub.bench.report;

import static com.superoffice.webapi.chat.stub.bench.figure.Bar.Sense.AT_LEAST;
import static com.superoffice.webapi.chat.stub.bench.figure.Bar.Sense.AT_MOST;
import static com.superoffice.webapi.chat.stub.bench.figure.Bar.Sense.BELOW;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.CHECK_MEMORY;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.CHECK_TIME;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.COLD_START;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.DOCUMENTED;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.EMPTY_POLL;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.FIRST_CALLS;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.SOAK_MAX;
import static com.superoffice.webapi.chat.stub.bench.figure.Measures.SOAK_SLOPE;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.CLIENT;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.GENERATED_CLIENT;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.HANDWRITTEN_CLIENT;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.PRISM;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.SANDBOX;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.SANDBOX_EXTENSION;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.SANDBOX_JAR;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.SPRING;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.SUITE;
import static com.superoffice.webapi.chat.stub.bench.figure.Subjects.WIREMOCK;

import com.superoffice.webapi.chat.stub.bench.figure.Bar;
import com.superoffice.webapi.chat.stub.bench.figure.Key;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import java.util.ArrayList;
import java.util.List;

/** What the product has to be. Times are never asserted: whether a bar is reached is told, and the build goes on. */
final class Bars {

    private static final int CONNECTIONS = 16;
    private static final String RATE = Measures.rate(DOCUMENTED, CONNECTIONS);
    private static final String P99 = Measures.latency(DOCUMENTED, CONNECTIONS, "p99");
    private static final List<Integer> MESSAGES = List.of(3, 1000);

    private Bars() {}

    static List<Bar> all() {
        List<Bar> bars = new ArrayList<>(sandbox());
        Measures.CROWDS.forEach(crowd -> bars.add(new Bar(
                "another's p99 beside 200 clients, " + crowd + ", ms",
                new Key(SANDBOX, Measures.beside(crowd, "p99")),
                null,
                BELOW,
                100)));
        bars.add(new Bar("p99 in a soak, ms", new Key(SANDBOX, Measures.SOAK_P99), null, BELOW, 50));
        MESSAGES.forEach(messages -> bars.addAll(client(messages)));
        bars.add(new Bar("check of the sandbox, ms", new Key(SUITE, CHECK_TIME), null, AT_MOST, 4_000));
        bars.add(new Bar("check of the sandbox, peak memory, MiB", new Key(SUITE, CHECK_MEMORY), null, AT_MOST, 256));
        return bars;
    }

    private static List<Bar> sandbox() {
        return List.of(
                ratio("cold start by WireMock's", COLD_START, SANDBOX, WIREMOCK, AT_MOST, 1),
                ratio("cold start by Prism's (moonshot)", COLD_START, SANDBOX, PRISM, AT_MOST, 1),
                ratio("java -jar: cold start by a bare Spring Boot jar's", COLD_START, SANDBOX_JAR, SPRING, AT_MOST, 1),
                ratio(
                        "JUnit extension: first start by the launcher's",
                        COLD_START,
                        SANDBOX_EXTENSION,
                        SANDBOX,
                        AT_MOST,
                        1.2),
                ratio("start and first 1000 calls by WireMock's", FIRST_CALLS, SANDBOX, WIREMOCK, AT_MOST, 1),
                ratio("requests/s at 16 by WireMock's with schema stubs", RATE, SANDBOX, WIREMOCK, AT_LEAST, 1.7),
                ratio("requests/s at 16 by a bare Spring MVC handler's", RATE, SANDBOX, SPRING, AT_LEAST, 0.9),
                ratio("requests/s at 16 by Prism's", RATE, SANDBOX, PRISM, AT_LEAST, 8),
                new Bar("p99 at 16, ms", new Key(SANDBOX, P99), null, BELOW, 10),
                ratio("p99 at 16 by WireMock's", P99, SANDBOX, WIREMOCK, BELOW, 1),
                new Bar(
                        "requests/s at 16: empty poll by documented request",
                        new Key(SANDBOX, Measures.rate(EMPTY_POLL, CONNECTIONS)),
                        new Key(SANDBOX, RATE),
                        AT_LEAST,
                        1),
                new Bar("resident memory in the second half of a soak, MiB", new Key(SANDBOX, SOAK_MAX), null, BELOW, 350),
                new Bar("its slope, MiB a minute", new Key(SANDBOX, SOAK_SLOPE), null, AT_MOST, 1));
    }

    private static List<Bar> client(int messages) {
        String time = Measures.callTime(messages);
        String allocation = Measures.callAllocation(messages);
        String of = "client, " + messages + " messages: ";
        return List.of(
                ratio(of + "time by a handwritten one's", time, CLIENT, HANDWRITTEN_CLIENT, AT_MOST, 1.1),
                ratio(of + "allocation by a handwritten one's", allocation, CLIENT, HANDWRITTEN_CLIENT, AT_MOST, 1.25),
                ratio(of + "time by the generated one's", time, CLIENT, GENERATED_CLIENT, AT_MOST, 1),
                ratio(of + "allocation by the generated one's", allocation, CLIENT, GENERATED_CLIENT, AT_MOST, 1));
    }

    private static Bar ratio(String name, String measure, String of, String to, Bar.Sense sense, double limit) {
        return new Bar(name, new Key(of, measure), new Key(to, measure), sense, limit);
    }
}
