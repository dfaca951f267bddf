package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.bench.server.JavaHome;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the first start of {@code ChatSandbox} in a JVM, as a test suite feels it. */
final class ExtensionStart {

    private final Path published;
    private final Path javaHome;
    private final Scenario scenario;

    ExtensionStart(Path published, Path javaHome, Scenario scenario) {
        this.published = published;
        this.javaHome = javaHome;
        this.scenario = scenario;
    }

    /**
     * Starts a JVM with the published jar.
     *
     * @return milliseconds from {@code ChatSandbox.start()} to the first 200
     * @throws IOException if it prints something else
     */
    double milliseconds() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JavaHome.java(javaHome),
                "-cp",
                String.join(File.pathSeparator, published.toString(), home(FirstStart.class), home(ChatContract.class)),
                FirstStart.class.getName(),
                scenario.body()));
        command.addAll(scenario.headerLines());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        JavaHome.set(builder.environment(), javaHome);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                .filter(line -> line.startsWith(FirstStart.PRINTS))
                .mapToDouble(line -> Double.parseDouble(line.substring(FirstStart.PRINTS.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("the JUnit extension did not start; it printed: " + printed.strip()));
    }

    /** Where a class comes from. */
    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
