package com.superoffice.webapi.chat.conformance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a whole check of the sandbox takes on two cores and 256 MB, JVM start and reports included. */
@Tag("bench")
class SandboxCheckBench {

    private static final int TIMES = 5;
    private static final Duration BAR = Duration.ofSeconds(4);

    @TempDir
    private Path directory;

    @Test
    void aWholeCheckTakesFourSecondsAtMost() throws IOException, InterruptedException {
        Duration fastest = Duration.ofDays(1);
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            for (int i = 0; i < TIMES; i++) {
                Duration took = check(sandbox.baseUrl().toString());
                System.out.println("check of the sandbox: " + took.toMillis() + " ms");
                fastest = took.compareTo(fastest) < 0 ? took : fastest;
            }
        }
        assertThat(fastest).isLessThanOrEqualTo(BAR);
    }

    private Duration check(String baseUrl) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
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
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isIn(0, 1);
        System.out.println(out.lines().filter(line -> line.contains(" cases: ")).findFirst().orElse(out));
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
