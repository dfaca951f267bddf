package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A server that sends secrets back gets them into no output, in whatever place and spelling it does so. */
class EchoedSecretsTest {

    private static final String CORE = "c0re";
    private static final String PASSWORD = "p\"ä<c0re>/ +&\\'1";
    private static final Map<String, String> SECRETS = Map.of(
            "CHAT_BASIC", "user:" + PASSWORD,
            "CHAT_TICKET", "7T:c0re/ticket+x==",
            "CHAT_APP_TOKEN", "app-c0re-token",
            "CHAT_BEARER", "8A:Cust1.c0re-bearer",
            "CHAT_BROWSER_SESSION", "sid=session-c0re",
            "CHAT_XSRF_TOKEN", "xsrf-c0re");
    private static final List<String> PASSWORDS =
            List.of(PASSWORD, PASSWORD.substring(0, PASSWORD.length() - 1), PASSWORD + "x", "P\"ä<C0RE>/ +&\\'1");

    private enum Place {
        BODY(Place::body),
        XML_BODY(head -> ok("Content-Type: application/xml", "<Error>" + xml(head) + "</Error>")),
        JSON_BODY(head -> ok("Content-Type: application/json", JsonMapper.shared().writeValueAsString(head))),
        JSON_ESCAPES(head -> ok("Content-Type: text/json", '"' + escaped(head, "\\u%04X") + '"')),
        HEADER(head -> ok("Server: " + line(head), "[]")),
        HEADER_NAME(head -> ok(url(head) + ": x", "[]")),
        URL(head -> ok("WWW-Authenticate: Basic realm=" + url(head), url(head))),
        REASON(head -> "HTTP/1.1 200 " + line(head) + "\r\nContent-Length: 0\r\n\r\n"),
        LENGTH(head -> "HTTP/1.1 200 OK\r\nContent-Length: " + line(head) + "\r\n\r\n");

        private final UnaryOperator<String> response;

        Place(UnaryOperator<String> response) {
            this.response = response;
        }

        private static String body(String head) {
            return ok("Content-Type: text/plain", head);
        }

        private static String ok(String header, String body) {
            return "HTTP/1.1 200 OK\r\n" + header + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        }

        /** What of the head may hold a secret. */
        private static String line(String head) {
            return head.lines()
                    .filter(line -> line.matches("(?i)(authorization|so-apptoken|x-xsrf|cookie|proxy-).*"))
                    .collect(Collectors.joining(" "));
        }

        private static String xml(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&#39;");
        }

        /** With the password that was sent as Base64. */
        private static String url(String head) {
            String line = line(head);
            String password = PASSWORDS.stream()
                    .filter(sent -> line.matches(".* Basic " + base64(sent) + "=*( .*)?"))
                    .collect(Collectors.joining());
            return URLEncoder.encode(line + " " + password, StandardCharsets.UTF_8);
        }

        private static String escaped(String text, String format) {
            return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
        }
    }

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource(Place.class)
    void noneIsShownWhereverItComesBack(Place place) throws IOException {
        try (EchoServer server = new EchoServer(place.response)) {
            assertThat(run(SECRETS, server)).isIn(1, 3);
            assertThat(server.requests()).isGreaterThan(place == Place.LENGTH ? 0 : 100);
        }
        assertNoSecret();
        assertThat(out.toString() + Files.readString(directory.resolve("exchanges.har"))).contains("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "fifty characters in front of the secret, no more no "})
    void noneIsShownOfAStatusLineThatIsNone(String before) throws IOException {
        try (EchoServer server = new EchoServer(head -> before + Place.line(head) + "\r\n\r\n")) {
            for (String secret : List.of("CHAT_BASIC", "CHAT_BEARER", "CHAT_TICKET")) {
                Map<String, String> environment = Map.of(secret, SECRETS.get(secret), "CHAT_APP_TOKEN", "app-c0re");
                assertThat(run(environment, server)).isEqualTo(3);
            }
        }
        assertThat(out.toString()).contains("the response is not HTTP/1.1: it begins with \"");
        assertNoSecret();
        assertThat(out.toString()).doesNotContain("8A:C", "7T:c", base64(PASSWORD).substring(0, 6));
    }

    @Test
    void thePasswordOfAProxyIsNotShownEither() throws IOException {
        try (EchoServer proxy = new EchoServer(Place.BODY.response)) {
            String url = "http://user:pr%C3%B6xy-c0re@" + proxy.authority();
            Map<String, String> environment = Map.of("CHAT_BEARER", "8A:c0re", "CHAT_PROXY", url);
            assertThat(run(environment, proxy)).isEqualTo(1);
        }
        assertNoSecret();
        assertNotWithin(written(), base64("pröxy-c0re"));
    }

    private int run(Map<String, String> environment, EchoServer server) {
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), "check", "--base-url",
                server.baseUrl(), "--session", "5", "--only", "auth.*,media.*,sample.*,accept.*", "--timeout", "5",
                "--report", directory.toString());
    }

    private void assertNoSecret() throws IOException {
        String written = written();
        assertNotWithin(written.toLowerCase(Locale.ROOT), CORE);
        assertNotWithin(written.toLowerCase(Locale.ROOT), Place.escaped(CORE, "\\u%04x"));
        PASSWORDS.forEach(password -> assertNotWithin(written, base64(password)));
    }

    private static void assertNotWithin(String written, String secret) {
        int at = written.indexOf(secret);
        assertThat(at < 0 ? "" : written.substring(Math.max(0, at - 60), at + secret.length() + 60)).isEmpty();
    }

    private String written() throws IOException {
        List<String> all = new ArrayList<>(List.of(out.toString(), err.toString()));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                all.add(Files.readString(file));
            }
        }
        return String.join("\n", all);
    }

    private static String base64(String password) {
        byte[] pair = ("user:" + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().withoutPadding().encodeToString(pair);
    }
}
