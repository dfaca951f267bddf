package com.superoffice.webapi.chat.stub.bench.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that may or may not be there. */
public final class Tool {

    private Tool() {}

    /** The first line of what a command prints, or of its complaint; {@code none} if the program is not there. */
    public static String firstLine(String... command) throws IOException, InterruptedException {
        if (!isThere(command[0])) {
            return "none";
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines().findFirst().orElse("unknown").strip();
    }

    public static boolean isThere(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory).resolve(name)));
    }
}
