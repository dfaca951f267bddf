package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.HttpProxy;
import com.superoffice.webapi.chat.conformance.server.ForwardProxy;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite goes through a proxy: the one of {@code --proxy}, or that of the JVM's properties. */
class ProxyTest {

    private static final HonestServer SERVER = HonestServer.start();
    private static final int PORT = URI.create(SERVER.baseUrl()).getPort();
    /** A name that no resolver knows: only the proxy finds the server. */
    private static final String ELSEWHERE = "http://chat.invalid/api/v1";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void restoreProperties() {
        System.setProperties(before);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void requestsOfPlainHttpNameTheServerInTheirTarget() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            assertThat(check(ELSEWHERE, "--proxy", url(proxy), "--only", "auth.basic.*")).as("%s%s", out, err).isZero();
            assertThat(out.toString()).contains("12 cases: 12 passed");
            assertThat(proxy.requestLines())
                    .hasSizeGreaterThan(12)
                    .containsOnly("POST http://chat.invalid/api/v1/Agents/Chat/GetChatMessages HTTP/1.1");
        }
    }

    @Test
    void aServerOnThisMachineIsReachedThroughTheProxyThatIsNamed() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            assertThat(check(SERVER.baseUrl(), "--proxy", url(proxy), "--only", "auth.basic.right")).isZero();
            assertThat(proxy.requestLines()).isNotEmpty();
        }
    }

    @Test
    void theControlApiOfASandboxIsAskedThroughTheProxyToo() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            String[] check = {"check", "--base-url", ELSEWHERE, "--profile", "sandbox", "--only", "auth.xsrf.*"};
            int exit = run(Map.of("CHAT_PROXY", url(proxy)), check);
            assertThat(exit).as("%s%s", out, err).isZero();
            assertThat(proxy.requestLines())
                    .contains("POST http://chat.invalid/sandbox/v1/browser-sessions HTTP/1.1")
                    .contains("GET http://chat.invalid/sandbox/v1/sessions HTTP/1.1");
        }
    }

    @Test
    void userAndPasswordAreForTheProxyAloneAndNeverPrinted() throws IOException {
        String credentials = basic("us@r:pä:ss+");
        try (ForwardProxy proxy = ForwardProxy.asking(PORT, credentials)) {
            Path settings = directory.resolve("settings");
            Files.writeString(settings, "proxy=http://us%40r:p%C3%A4:ss+@127.0.0.1:" + proxy.port() + "\n");
            String report = directory.toString();
            int exit = check(ELSEWHERE, "--settings", "" + settings, "--only", "auth.basic.*", "--report", report);
            assertThat(exit).as("%s%s", out, err).isZero();
            for (String file : List.of("junit.xml", "exchanges.har", "report.html")) {
                assertThat(directory.resolve(file)).content().doesNotContain("Proxy-Authorization", credentials);
            }
            assertThat(check(ELSEWHERE, "--proxy", url(proxy))).isEqualTo(3);
            assertThat(unreachable())
                    .isEqualTo("proxy " + url(proxy)
                            + " requires credentials (407); use --proxy http://USER:PASSWORD@HOST:PORT");
            assertThat(check(ELSEWHERE, "--proxy", "http://us:secret@127.0.0.1:" + proxy.port())).isEqualTo(3);
            assertThat(unreachable()).isEqualTo("proxy " + url(proxy) + " rejected the user or the password (407)");
            assertThat(out.toString() + err).doesNotContain("secret").doesNotContain("%40");
        }
    }

    @ParameterizedTest
    @CsvSource({"http://chat.invalid/api/v1, http://chat.invalid", "https://chat.invalid/api/v1, https://chat.invalid"})
    void aGatewayErrorIsOneOfTheProxy(String baseUrl, String origin) throws IOException {
        try (ForwardProxy proxy = ForwardProxy.failing(PORT, 1)) {
            assertThat(check(baseUrl, "--proxy", url(proxy))).isEqualTo(3);
            assertThat(unreachable()).isEqualTo("proxy " + url(proxy) + " returned 502 for " + origin);
        }
    }

    @Test
    void tlsGoesThroughATunnelAndFailsAsWithoutAProxy() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            assertThat(check("https://chat.invalid/api/v1", "--proxy", url(proxy))).isEqualTo(3);
            assertThat(unreachable()).startsWith("https://chat.invalid: TLS failed: ");
            assertThat(proxy.requestLines()).contains("CONNECT chat.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void tlsReachesTheServerThroughTheTunnel() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = directory.resolve("store.p12");
        String made = process("keytool", "-genkeypair", "-alias", "chat", "-keyalg", "EC", "-dname", "CN=chat.invalid",
                "-ext", "san=dns:chat.invalid", "-keystore", store.toString(), "-storepass", "changeit");
        assertThat(store).as(made).exists();
        try (ServerSocket server = tls(store);
                ForwardProxy proxy = ForwardProxy.to(server.getLocalPort())) {
            Thread answering = new Thread(() -> answer(server, "HTTP/1.1 404 -\r\nContent-Length: 0\r\n\r\n"));
            answering.start();
            String printed = process("java", "-XX:TieredStopAtLevel=1", "-Djavax.net.ssl.trustStore=" + store,
                    "-Djavax.net.ssl.trustStorePassword=changeit", "-cp", System.getProperty("java.class.path"),
                    Main.class.getName(), "check", "--base-url", "https://chat.invalid/api/v1", "--session", "1",
                    "--basic", "a:b", "--proxy", url(proxy));
            assertThat(printed).contains("https://chat.invalid/api/v1/Agents/Chat/GetChatMessages is not found (404)");
            assertThat(proxy.requestLines()).containsExactly("CONNECT chat.invalid:443 HTTP/1.1");
        }
    }

    /** A server with the key in this file. */
    private static ServerSocket tls(Path store) throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /** What a program of this JDK prints. */
    private String process(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", program).toString());
        Path printed = directory.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(printed);
    }

    @ParameterizedTest
    @CsvSource({"http", "https"})
    void aProxyThatDoesNotListenIsNamed(String scheme) throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        String baseUrl = scheme + "://chat.invalid/api/v1";
        assertThat(check(baseUrl, "--proxy", "http://a:secret@127.0.0.1:" + port)).isEqualTo(3);
        assertThat(unreachable()).isEqualTo("proxy http://127.0.0.1:" + port + " refused the connection");
        assertThat(check(baseUrl, "--proxy", "http://proxy.invalid:3128")).isEqualTo(3);
        assertThat(unreachable()).isEqualTo("proxy http://proxy.invalid:3128: no such host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http|SSH-2.0-x%n|proxy PROXY: the response is not HTTP/1.1: it begins with \"SSH-2.0-x\"",
                "https|SSH-2.0-x%n|proxy PROXY: the response is not HTTP/1.1: it begins with \"SSH-2.0-x\"",
                "http|``|proxy PROXY closed the connection without a response",
                "https|``|proxy PROXY closed the connection without a response",
                "https|HTTP/1.1 403 Forbidden%n%n|proxy PROXY returned 403 for https://chat.invalid",
            })
    void aProxyThatIsNoneIsOneLine(String scheme, String answer, String message) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(proxy, answer.replace("%n", "\r\n")));
            answering.start();
            String url = "http://127.0.0.1:" + proxy.getLocalPort();
            assertThat(check(scheme + "://chat.invalid/api/v1", "--proxy", url)).isEqualTo(3);
            assertThat(unreachable()).isEqualTo(message.replace("PROXY", url));
        }
    }

    @ParameterizedTest
    @CsvSource({"http", "https"})
    void aProxyThatIsSilentIsNamed(String scheme) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + proxy.getLocalPort();
            assertThat(check(scheme + "://chat.invalid/api/v1", "--proxy", url, "--timeout", "1")).isEqualTo(3);
            assertThat(unreachable()).isEqualTo("proxy " + url + " did not answer within 1 s");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "10"})
    void aProxyThatHangsInTheMiddleIsNoDefectOfTheServer(int casesBefore) throws IOException {
        String report = directory.toString();
        try (ForwardProxy proxy = ForwardProxy.hanging(PORT, 1 + casesBefore)) {
            int exit = check(ELSEWHERE, "--proxy", url(proxy), "--timeout", "1", "--jobs", "1", "--only", "auth.basic.*", "--report", report);
            assertThat(exit).as("%s%s", out, err).isEqualTo(3);
            assertThat(unreachable()).isEqualTo("proxy " + url(proxy) + " did not answer within 1 s");
            assertThat(out.toString()).contains(casesBefore + " passed, " + (12 - casesBefore) + " not run");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "socks5://a:secret@h:1|the scheme socks5",
                "https://a:secret@h:1|the scheme https",
                "secret:1|no http:// in front",
                "http://|another URL",
                "http://a:secret@|another URL",
                "http://a:secret@h:1/path|another URL",
                "http://a:secret@h:70000|the port 70000",
                "http://a:secret%@h:1|a percent sign that is no escape in the user or the password",
            })
    void aProxyOfAnotherKindIsRejected(String url, String found) {
        assertThat(check(ELSEWHERE, "--proxy", url)).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("--proxy: expected http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, found " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankProxyIsNone(String blank) {
        assertThat(check(SERVER.baseUrl(), "--proxy", blank)).as("%s%s", out, err).isZero();
    }

    @Test
    void theWaitForAServerGoesThroughTheProxy() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.failing(PORT, 3)) {
            int exit = check(ELSEWHERE, "--proxy", url(proxy), "--wait", "20", "--only", "auth.basic.right");
            assertThat(exit).as("%s%s", out, err).isZero();
            assertThat(proxy.requestLines()).startsWith("HEAD http://chat.invalid/api/v1 HTTP/1.1");
        }
        try (ForwardProxy proxy = ForwardProxy.failing(PORT, 3)) {
            assertThat(check("https://chat.invalid/api/v1", "--proxy", url(proxy), "--wait", "20")).isEqualTo(3);
            assertThat(unreachable()).startsWith("https://chat.invalid: TLS failed: ");
        }
    }

    @Test
    void thePropertiesOfTheJvmAreHonoured() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            assertThat(check(ELSEWHERE, "--only", "auth.basic.right")).as("%s", out).isZero();
            assertThat(proxy.requestLines()).hasSizeGreaterThan(1);
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", Integer.toString(proxy.port()));
            assertThat(check("https://chat.invalid:8443/api/v1")).isEqualTo(3);
            assertThat(proxy.requestLines()).contains("CONNECT chat.invalid:8443 HTTP/1.1");
        }
    }

    @Test
    void anAddressOfIpv6InThePropertiesIsWrittenAsInAUrl() {
        System.setProperty("http.proxyHost", "::1");
        System.setProperty("http.proxyPort", "3128");
        assertThat(HttpProxy.ofTheJvm(BaseUrl.parse(ELSEWHERE)).map(HttpProxy::url)).hasValue("http://[::1]:3128");
        assertThat(HttpProxy.parse("http://[::1]:3128").url()).isEqualTo("http://[::1]:3128");
    }

    @Test
    void thisMachineIsReachedWithoutTheProxyOfThePropertiesUnlessTheySayOtherwise() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
            assertThat(check(SERVER.baseUrl(), "--only", "auth.basic.right")).isZero();
            assertThat(proxy.requestLines()).isEmpty();
            System.setProperty("http.nonProxyHosts", "");
            assertThat(check(SERVER.baseUrl(), "--only", "auth.basic.right")).isZero();
            assertThat(proxy.requestLines()).isNotEmpty();
            System.setProperty("http.nonProxyHosts", "*.invalid");
            assertThat(check(ELSEWHERE)).isEqualTo(3);
            assertThat(unreachable()).isEqualTo("http://chat.invalid: no such host");
        }
    }

    @Test
    void theCommandThatDoesTheSameGoesThroughTheProxy() throws IOException {
        String call = " -X POST 'http://chat.invalid/api/v1/Agents/Chat/GetChatMessages' \\";
        try (ForwardProxy proxy = ForwardProxy.to(PORT)) {
            assertThat(replay(url(proxy))).as("%s%s", out, err).isZero();
            assertThat(out.toString()).startsWith("curl -sS -i --proxy '" + url(proxy) + "'" + call);
        }
        out.getBuffer().setLength(0);
        String credentials = basic("u:secret");
        try (ForwardProxy proxy = ForwardProxy.asking(PORT, credentials)) {
            assertThat(replay("http://u:secret@127.0.0.1:" + proxy.port())).as("%s%s", out, err).isZero();
            assertThat(out.toString())
                    .startsWith("curl -sS -i --proxy \"$CHAT_PROXY\"" + call)
                    .doesNotContain("secret");
        }
    }

    private int replay(String proxy) {
        Map<String, String> target = Map.of("CHAT_PROXY", proxy, "CHAT_BASIC", "tje0:Tje0", "CHAT_SESSION", "3001");
        return run(target, "replay", "auth.basic.right", "--base-url", ELSEWHERE);
    }

    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(ForwardProxy proxy) {
        return "http://127.0.0.1:" + proxy.port();
    }

    private int check(String baseUrl, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--base-url", baseUrl));
        arguments.addAll(List.of(more));
        return run(Map.of("CHAT_BASIC", "tje0:Tje0", "CHAT_SESSION", "3001"), arguments.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Why the server of the last check could not be reached. */
    private String unreachable() {
        String start = "NOT JUDGED  ";
        List<String> lines = out.toString().lines().filter(line -> line.startsWith(start)).toList();
        return lines.get(lines.size() - 1).substring(start.length());
    }
}
