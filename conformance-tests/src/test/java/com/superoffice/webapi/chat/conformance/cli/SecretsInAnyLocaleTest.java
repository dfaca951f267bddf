package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A secret that is not ASCII reaches the server as it was given, whatever locale the process has, or the command says
 * why it cannot. A shell writes the bytes: this JVM would encode them in its own locale.
 */
class SecretsInAnyLocaleTest {

    private static final String SECRET = "user:pässwörd€😀";
    private static final String PRINTED =
            "$(printf 'user:p\\303\\244ssw\\303\\266rd\\342\\202\\254\\360\\237\\230\\200')";
    private static final String IN_LATIN_1 = "$(printf 'user:p\\344ss')";

    @TempDir
    private Path directory;

    private CredentialsServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CredentialsServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"C", "POSIX", "C.UTF-8"})
    void anArgument(String locale) throws IOException, InterruptedException {
        assertThat(check(locale, "--basic \"" + PRINTED + "\"")).contains("is not found (404)");
        assertThat(server.basic()).isEqualTo(SECRET);
    }

    @Test
    void anArgumentAfterAnEqualsSignAndBeforeAnEmptyOne() throws IOException, InterruptedException {
        assertThat(check("C", "\"--basic=" + PRINTED + "\" --skip ''")).contains("is not found (404)");
        assertThat(server.basic()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"C", "C.UTF-8"})
    void aVariableOfTheEnvironment(String locale) throws IOException, InterruptedException {
        assertThat(checkWith(locale, PRINTED)).contains("is not found (404)");
        assertThat(server.basic()).isEqualTo(SECRET);
    }

    @Test
    void aFileOfSettings() throws IOException, InterruptedException {
        Path settings = directory.resolve("settings");
        Files.write(settings, ("basic=" + SECRET + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(check("C", "--settings " + settings)).contains("is not found (404)");
        assertThat(server.basic()).isEqualTo(SECRET);
    }

    @Test
    void aTokenGoesOutInTheBytesInWhichItCame() throws IOException, InterruptedException {
        assertThat(check("C", "--bearer \"" + PRINTED + "\"")).contains("is not found (404)");
        String bytes = new String(SECRET.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(server.header("Authorization")).isEqualTo("Bearer " + bytes);
    }

    @ParameterizedTest
    @CsvSource({"C, ANSI_X3.4-1968", "C.UTF-8, UTF-8"})
    void anArgumentThatCannotBeReadIsRejected(String locale, String encoding) throws IOException, InterruptedException {
        String expected = ": expected text, found bytes that are none in " + encoding + ", the locale's encoding; use"
                + " --settings FILE, which is always read as UTF-8, or a UTF-8 locale\n[exit 2]\n";
        assertThat(check(locale, "--basic \"" + IN_LATIN_1 + "\"")).isEqualTo("--basic" + expected);
        assertThat(check(locale, "\"--basic=" + IN_LATIN_1 + "\"")).isEqualTo("--basic" + expected);
        assertThat(checkWith(locale, IN_LATIN_1)).isEqualTo("CHAT_BASIC" + expected);
    }

    @Test
    void curlIsNotRunWithAHeaderThatTheLocaleCannotPassOn() throws IOException, InterruptedException {
        try (HonestServer honest = HonestServer.start()) {
            String replay = command("replay auth.basic.not-base64", honest.baseUrl(), "--basic tje0:Tje0");
            String printed = script("C", replay);
            assertThat(printed)
                    .contains("(the command above was not run: ANSI_X3.4-1968, the locale's encoding, has not all of"
                            + " its characters)");
        }
    }

    @Test
    void aPathThatTheLocaleCannotNameIsRejected() throws IOException, InterruptedException {
        String hint = ": expected a path in the characters of ANSI_X3.4-1968, the locale's encoding; set a UTF-8"
                + " locale, such as LC_ALL=C.UTF-8\n";
        assertThat(check("C", "--basic a:b --report \"$(printf 'r\\303\\244')\"")).startsWith("--report" + hint);
        assertThat(check("C", "--basic a:b --settings \"$(printf 's\\303\\244')\"")).startsWith("--settings" + hint);
    }

    private String check(String locale, String options) throws IOException, InterruptedException {
        return script(locale, command("check", server.baseUrl(), options));
    }

    private String checkWith(String locale, String variable) throws IOException, InterruptedException {
        return script(locale, "export CHAT_BASIC=\"" + variable + "\"\n" + command("check", server.baseUrl(), ""));
    }

    private static String command(String command, String baseUrl, String options) {
        return "\"$JAVA\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp \"$CLASS_PATH\" " + Main.class.getName() + " "
                + command + " --base-url " + baseUrl + " --session 1 " + options + "\n"
                + "exit=$?; test $exit -eq 3 || echo \"[exit $exit]\"\n";
    }

    /** Runs a script, which is ASCII, in a locale; what it printed is read as UTF-8. */
    private String script(String locale, String lines) throws IOException, InterruptedException {
        Path printed = directory.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", lines)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("CHAT_"));
        builder.environment().putAll(Map.of(
                "LC_ALL", locale,
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "CLASS_PATH", System.getProperty("java.class.path")));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
