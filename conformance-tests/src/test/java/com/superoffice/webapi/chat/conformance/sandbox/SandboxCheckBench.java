package com.superoffice.webapi.chat.conformance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Cases;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a whole check of the sandbox takes on two cores, JVM start and reports included, and how it grows with the cases. */
@Tag("bench")
class SandboxCheckBench {

    private static final int TIMES = 5;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Path RESULT = Path.of("target", "check-bench.json");

    @TempDir
    private Path directory;

    private record Check(long millis, long peakKib, String summary) {}

    @Test
    void aWholeCheckIsMeasuredAndItsGrowthWithItsCases() throws IOException, InterruptedException {
        List<String> ids = Cases.derive(Contract.published()).stream().map(Case::id).toList();
        ObjectNode result = JsonMapper.shared().createObjectNode();
        ArrayNode growth = result.putArray("growth");
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            String url = sandbox.baseUrl().toString();
            check(url, List.of());
            ArrayNode whole = result.putArray("wholeChecks");
            for (int i = 0; i < TIMES; i++) {
                Check check = check(url, List.of());
                whole.addObject().put("millis", check.millis()).put("peakKib", check.peakKib());
                System.out.println("check of the sandbox: " + check.millis() + " ms, " + check.peakKib() / 1024 + " MiB; " + check.summary());
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                int cases = ids.size() * quarter / 4;
                long millis = Math.min(check(url, every(ids, cases)).millis(), check(url, every(ids, cases)).millis());
                growth.addObject().put("cases", cases).put("millis", millis);
                System.out.println(cases + " cases: " + millis + " ms");
            }
        }
        result.put("cases", ids.size());
        Files.writeString(RESULT, result.toPrettyString());
        System.out.println("written to " + RESULT);
    }

    /** So many cases, taken evenly from all of them. */
    private static List<String> every(List<String> ids, int number) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(ids.get((int) ((long) i * ids.size() / number)));
        }
        return some;
    }

    private Check check(String baseUrl, List<String> only) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                "com.superoffice.webapi.chat.conformance.cli.Main",
                "check",
                "--base-url",
                baseUrl,
                "--profile",
                "sandbox",
                "--report",
                directory.toString()));
        if (!only.isEmpty()) {
            command.addAll(List.of("--only", String.join(",", only)));
        }
        Path printed = directory.resolve("printed");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return new Check(millis, peak, text.lines().filter(line -> line.contains(" cases: ")).findFirst().orElse(""));
    }

    /** The largest resident set so far, in KiB, as Linux counts it; 0 elsewhere, or when the process has just ended. */
    private static long peak(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
