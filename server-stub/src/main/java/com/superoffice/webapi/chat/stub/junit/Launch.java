package com.superoffice.webapi.chat.stub.junit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the sandbox is started: by its launcher, or, where there is no shell to run that, by its jar. */
final class Launch {

    /** Tests make a few hundred calls: code that is compiled quickly has answered them before better code is there. */
    private static final String COMPILED_QUICKLY = "-XX:TieredStopAtLevel=1";

    private static final Path SHELL = Path.of("/bin/sh");

    private Launch() {}

    /**
     * On a free port, with the JDK of this JVM, in the working directory of this JVM; of the environment, with nothing
     * that was meant for other programs: no setting, no option such as a debugger on a port that is taken.
     */
    static ProcessBuilder of(Path directory, SandboxOptions options) {
        String javaHome = System.getProperty("java.home");
        List<String> javaOptions = new ArrayList<>(List.of(COMPILED_QUICKLY));
        javaOptions.addAll(options.javaOptions());
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/' && Files.isExecutable(SHELL)) {
            // Read by the shell, the launcher runs on a file system without execute permission, too.
            command.addAll(List.of(SHELL.toString(), directory.resolve("bin/chat-sandbox").toString()));
        } else {
            command.add(Path.of(javaHome, "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(List.of("-jar", directory.resolve("chat-sandbox.jar").toString()));
        }
        command.add("--sandbox.command-line-only=true");
        command.add("--sandbox.exit-with-input=true");
        command.add("--sandbox.journal.keep-violations=true");
        command.add("--server.port=0");
        command.addAll(options.settings());
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = process.environment();
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        // What the launcher is made of.
        environment.merge("PATH", "/usr/bin:/bin", (theirs, ours) -> theirs + ":" + ours);
        environment.put("JAVA_HOME", javaHome);
        environment.put("JAVA_OPTS", String.join(" ", javaOptions));
        return process;
    }
}
