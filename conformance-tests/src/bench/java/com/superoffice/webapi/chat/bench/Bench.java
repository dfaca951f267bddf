package com.superoffice.webapi.chat.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;

/** Measures everything, round for round, and prints two tables. The pom has the defaults, PERFORMANCE.md what they mean. */
final class Bench {

    final Path root = Path.of(System.getProperty("bench.root"));
    final Path javaHome = Path.of(System.getProperty("bench.java.home"));
    final Path directory = root.resolve("target/bench");
    final String prism = System.getProperty("bench.prism");
    final int seconds = number("seconds");
    final int warmUp = number("warm-up");
    final int rounds = number("rounds");
    final int starts = number("starts");
    final int misbehaving = number("misbehaving");
    final int soak = number("soak");
    final int misbehavingInSoak = number("soak.misbehaving");
    final Figures figures = new Figures();

    private final Pattern only = Pattern.compile(System.getProperty("bench.only"), Pattern.CASE_INSENSITIVE);
    private final Set<String> notes = new LinkedHashSet<>();

    public static void main(String[] none) throws IOException, InterruptedException {
        System.setProperty("sun.net.http.retryPost", "false"); // a call that fails is to be seen as one
        new Bench().run();
        System.exit(0); // whatever still runs
    }

    private static int number(String name) {
        String value = System.getProperty("bench." + name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-Dbench." + name + ": expected a whole number, found \"" + value + "\"", e);
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        String about = "Measured " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + " on " + machine() + "; "
                + System.getProperty("bench.versions") + "; servers on "
                + output(java(), "-version").lines().findFirst().orElse("an unknown JDK");
        List<Server> servers = Server.all(this);
        warmUp();
        for (int round = 1; round <= rounds; round++) {
            for (int start = 1; start <= starts; start++) {
                for (Server server : servers) {
                    measure(server.name(), "start", () -> Start.measure(this, server));
                }
                measure(Start.EXTENSION, "start", () -> Start.measureExtension(this));
            }
            for (Server server : servers) {
                if (server.isLoaded()) {
                    measure(server.name(), "load", () -> Load.measure(this, server));
                }
            }
        }
        for (Server server : servers) {
            for (Crowd.Kind kind : Crowd.Kind.values()) {
                if (misbehaving > 0 && server.isLoaded() && (kind != Crowd.Kind.FAULTS || server.knowsSessions())) {
                    measure(server.name(), Crowd.group(kind), () -> Crowd.measure(this, server, kind));
                }
            }
        }
        if (soak > 0) {
            measure(Server.SANDBOX, Load.SOAK, () -> Load.soak(this, servers.get(0)));
        }
        String[] rows = System.getProperty("bench.rows").split(",");
        measure("client", "call", () -> Jmh.measure(this, ClientBenchmark.class, with -> with.addProfiler(GCProfiler.class)));
        measure("store", "call", () -> Jmh.measure(this, StoreBenchmark.class, with -> with.param("rows", rows)));
        measure(SuiteCheck.SUBJECT, SuiteCheck.GROUP, () -> SuiteCheck.measure(this));
        System.out.println(figures.report(about, notes, directory.resolve("results.json")));
    }

    /** The machine, and how busy others kept it in the second before. */
    private static String machine() throws IOException, InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad(); // the next one is that since this one
        TimeUnit.SECONDS.sleep(1);
        long busy = Math.round(100 * system.getCpuLoad());
        return find("model name\\s*: (.+)", Files.readString(Path.of("/proc/cpuinfo"))).orElse("an unknown processor") + ", "
                + system.getAvailableProcessors() + " cores, " + (system.getTotalMemorySize() >> 30) + " GiB, "
                + system.getName() + " " + system.getVersion() + ", " + busy + " % busy with other things";
    }

    /** So that the first server that is measured does not pay for the client that measures. */
    private static void warmUp() throws IOException {
        Call documented = Call.documented();
        try (FixedServer server = new FixedServer(3)) {
            for (int i = 0; i < 5_000; i++) {
                documented.send(URI.create(server.baseUrl()));
            }
        }
    }

    private void measure(String subject, String what, Measurement measurement) throws InterruptedException {
        if (only.matcher(subject).find()) {
            System.out.println(what + ": " + subject);
            try {
                measurement.run();
            } catch (IOException | RuntimeException e) {
                note(subject + ": " + what + ": " + e);
            }
        }
    }

    private interface Measurement {

        void run() throws IOException, InterruptedException;
    }

    /** What a reader of the tables has to know beside the figures. */
    void note(String line) {
        if (notes.add(line)) {
            System.out.println(line);
        }
    }

    RunningServer start(Server server) throws IOException {
        return RunningServer.start(server, directory, javaHome);
    }

    String java() {
        return javaHome.resolve("bin/java").toString();
    }

    /** What a program prints until it ends. */
    static String output(String... command) throws IOException, InterruptedException {
        return output(new ProcessBuilder(command));
    }

    static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        return output(builder.redirectErrorStream(true).start());
    }

    static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** The first group of a pattern in a text. */
    static Optional<String> find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
