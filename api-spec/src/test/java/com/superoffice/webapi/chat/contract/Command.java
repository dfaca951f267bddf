package com.superoffice.webapi.chat.contract;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command line tool that a test runs. */
public final class Command {

    private static final long MINUTES = 10;

    /** What a tool answered: its exit code, and its output and errors as they came. */
    public record Answer(int exitCode, String output) {}

    private Command() {}

    /** Skips the test, with one line that says so, when a tool is not there; fails it where all tools are required. */
    public static void need(String... tools) {
        for (String tool : tools) {
            boolean there = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
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

    public static Answer run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
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
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Answer(process.exitValue(), text);
    }

    public static Answer run(Path directory, String... command) throws IOException, InterruptedException {
        return run(directory, Map.of(), command);
    }
}
