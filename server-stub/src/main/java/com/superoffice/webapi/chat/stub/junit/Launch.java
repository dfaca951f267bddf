package com.superoffice.webapi.chat.stub.junit;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the sandbox is started: by its launcher, or, where there is no shell to run that, by its jar. */
final class Launch {

    /** Tests make a few hundred calls: code that is compiled quickly has answered them before better code is there. */
    private static final String COMPILED_QUICKLY = "-XX:TieredStopAtLevel=1";

    private Launch() {}

    /** On a free port, with the JDK of this JVM, in the working directory of this JVM. */
    static ProcessBuilder of(Path directory, String... settings) {
        boolean hasShell = File.separatorChar == '/';
        String javaHome = System.getProperty("java.home");
        List<String> command = new ArrayList<>(
                hasShell
                        ? List.of(directory.resolve("bin/chat-sandbox").toString())
                        : List.of(
                                Path.of(javaHome, "bin", "java").toString(),
                                COMPILED_QUICKLY,
                                "-jar",
                                directory.resolve("chat-sandbox.jar").toString()));
        command.add("--server.port=0");
        command.add("--sandbox.exit-with-input=true");
        command.addAll(List.of(settings));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("JAVA_HOME", javaHome);
        process.environment().merge("JAVA_OPTS", COMPILED_QUICKLY, (theirs, ours) -> ours + " " + theirs);
        return process;
    }
}
