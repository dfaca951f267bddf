package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set for another Spring application in the same environment does not reach the sandbox. */
class ForeignSettingsIT {

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("SERVER_ADDRESS", "192.0.2.1"),
            Map.entry("SERVER_PORT", "1"),
            Map.entry("SERVER_SERVLET_CONTEXT_PATH", "/app"),
            Map.entry("SERVER_SSL_ENABLED", "true"),
            Map.entry("SPRING_APPLICATION_JSON", "{\"server.servlet.context-path\":\"/json\"}"),
            Map.entry("SPRING_CONFIG_IMPORT", "file:/nowhere.yaml"),
            Map.entry("SPRING_CONFIG_LOCATION", "file:/nowhere/"),
            Map.entry("SPRING_MAIN_WEB_APPLICATION_TYPE", "none"),
            Map.entry("SPRING_PROFILES_ACTIVE", "production"),
            Map.entry("MANAGEMENT_SERVER_PORT", "1"),
            Map.entry("LOGGING_CONFIG", "/nowhere.xml"),
            Map.entry("LOGGING_LEVEL_ROOT", "TRACE"),
            Map.entry("DEBUG", "true"),
            Map.entry("TRACE", "true"));

    private static final List<String> PROPERTIES = List.of(
            "-Dserver.servlet.context-path=/property",
            "-Dspring.main.web-application-type=none",
            "-Dspring.config.import=file:/nowhere.yaml",
            "-Dlogging.level.root=TRACE",
            "-Ddebug=true");

    @TempDir
    private Path directory;

    @Test
    void itStartsAndSaysWhatItSaysWithoutThem() throws Exception {
        Files.writeString(directory.resolve("application.yaml"), "server.servlet.context-path: /file\n");
        ProcessBuilder process = new ProcessBuilder(command()).directory(directory.toFile()).redirectErrorStream(true);
        process.environment().putAll(VARIABLES);
        Process sandbox = process.start();
        try (BufferedReader lines = sandbox.inputReader(UTF_8)) {
            assertThat(lines.readLine())
                    .matches("Sandbox of GetChatMessages, ready at http://localhost:[0-9]{4,5}/api/v1");
        } finally {
            sandbox.destroyForcibly();
        }
    }

    private static List<String> command() {
        return Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                        PROPERTIES,
                        List.of("-jar", System.getProperty("chat.sandbox.jar"), "--server.port=0"))
                .flatMap(List::stream)
                .toList();
    }
}
