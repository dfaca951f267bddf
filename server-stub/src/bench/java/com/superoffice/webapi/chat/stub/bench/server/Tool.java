package com.superoffice.webapi.chat.stub.bench.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program that may or may not be there. */
public final class Tool {

    private Tool() {}

    public static boolean isThere(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }
}
