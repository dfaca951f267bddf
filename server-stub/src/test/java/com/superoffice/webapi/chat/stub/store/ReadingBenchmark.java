package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What reading 100 new messages costs in a table of ten thousand and in one of ten million rows. */
class ReadingBenchmark {

    private static final int SMALL = 10_000;
    private static final int LARGE = 10_000_000;
    private static final int SMALL_SESSIONS = SMALL / ManyMessages.IN_A_SESSION;
    private static final int ROUNDS = 5_000;
    private static final long SEED = 565;

    @TempDir
    private Path directory;

    @Test
    void h2InAFile() {
        compare("H2", file("small"), file("large"));
    }

    @Test
    void postgresql() {
        compare("PostgreSQL", PostgresServer.newDatabase(), PostgresServer.newDatabase());
    }

    private static void compare(String name, DatabaseSettings small, DatabaseSettings large) {
        Costs inSmall = measure(name, small, SMALL);
        Costs inLarge = measure(name, large, LARGE);
        print(name + ", of ten sessions", inSmall.ofTenSessions, inLarge.ofTenSessions);
        print(name + ", of any session", inSmall.ofAnySession, inLarge.ofAnySession);
        assertThat(inLarge.ofTenSessions)
                .as("the cost of reading from as many sessions in the large table, in µs")
                .isLessThan(2 * inSmall.ofTenSessions);
    }

    private static void print(String what, double inSmall, double inLarge) {
        System.out.printf("%s: %.0f µs in the small table, %.0f µs in the large one%n", what, inSmall, inLarge);
    }

    private static Costs measure(String name, DatabaseSettings settings, int rows) {
        try (OpenStore open = OpenStore.on(settings)) {
            ManyMessages.fill(open.jdbc(), settings.kind(), rows);
            System.out.printf("%s, %,d rows:%n%s%n", name, rows, ManyMessages.plan(open.jdbc(), settings.kind(), 5, 4_900));
            ChatStore store = open.store();
            int sessions = rows / ManyMessages.IN_A_SESSION;
            int apart = sessions / SMALL_SESSIONS;
            Random random = new Random(SEED);
            double ofTen = microseconds(() -> read(store, 1 + apart * random.nextInt(SMALL_SESSIONS)));
            double ofAny = microseconds(() -> read(store, 1 + random.nextInt(sessions)));
            return new Costs(ofTen, ofAny);
        }
    }

    private static void read(ChatStore store, int session) {
        int after = session * ManyMessages.IN_A_SESSION - 100;
        assertThat(store.messages(session, after)).hasSize(100);
    }

    /**
     * What a call costs, in microseconds.
     *
     * @param ofTenSessions with the same ten being asked for again and again, which lie far apart in the table
     * @param ofAnySession with any being asked for, more than a database has in memory of the large table
     */
    private record Costs(double ofTenSessions, double ofAnySession) {}

    /** The median, after as many calls to warm up. */
    private static double microseconds(Runnable call) {
        IntStream.range(0, ROUNDS).forEach(i -> call.run());
        long[] nanoseconds = IntStream.range(0, ROUNDS).mapToLong(i -> timed(call)).toArray();
        Arrays.sort(nanoseconds);
        return nanoseconds[ROUNDS / 2] / 1_000.0;
    }

    private static long timed(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    private DatabaseSettings file(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource(
                "test", Map.of(DatabaseSettings.DATA, directory.resolve(name).toString())));
        return DatabaseSettings.of(environment);
    }
}
