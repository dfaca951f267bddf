package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** {@code wrk}, a process of its own. */
public final class Wrk {

    private static final String SCRIPT = "request.lua";

    private final Path script;

    private Wrk(Path script) {
        this.script = script;
    }

    /** Puts the script into a directory. */
    public static Wrk in(Path directory) throws IOException {
        Path script = directory.resolve(SCRIPT);
        try (InputStream in = Wrk.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is not on the class path");
            }
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Wrk(script);
    }

    /** Begins to send the call of a scenario, as often as it is answered. */
    public Process begin(URI operation, Scenario scenario, int connections, int seconds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t",
                "1",
                "-c",
                Integer.toString(connections),
                "-d",
                seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                operation + scenario.query(),
                "--",
                scenario.body()));
        command.addAll(scenario.headerLines());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What a process counted that {@link #begin} began; waits for its end. */
    public WrkResult end(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return WrkResult.parse(output);
    }

    public WrkResult run(URI operation, Scenario scenario, int connections, int seconds)
            throws IOException, InterruptedException {
        return end(begin(operation, scenario, connections, seconds));
    }
}
