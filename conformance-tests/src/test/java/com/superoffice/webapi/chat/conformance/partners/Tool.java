package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command line tool that a partner uses. */
final class Tool {

    private static final long MINUTES = 10;

    private Tool() {}

    /** Skips the test, with one line that says so, when a tool is not there; fails it where all tools are required. */
    static void need(String... tools) {
        for (String tool : tools) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
            if (!there && Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS"))) {
                fail(tool + " is not on the PATH, and REQUIRE_ALL_TOOLS is true");
            }
            if (!there) {
                System.out.println("Skipped: " + tool + " is not on the PATH");
            }
            assumeTrue(there, tool + " is not on the PATH");
        }
    }

    /** The Java that runs the test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a command prints; fails the test if it does not end well. */
    static String output(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        try {
            int exitCode = run(directory, environment, output, command);
            String printed = Files.readString(output);
            assertThat(exitCode).as("%s: %s", command[0], printed).isZero();
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    static String output(Path directory, String... command) throws IOException, InterruptedException {
        return output(directory, Map.of(), command);
    }

    /** Runs a command that may fail, and returns its exit code. */
    static int run(Path directory, Map<String, String> environment, Path output, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command[0] + " did not end within " + MINUTES + " minutes");
        }
        return process.exitValue();
    }
}
