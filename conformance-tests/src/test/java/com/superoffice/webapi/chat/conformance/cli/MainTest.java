package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.superoffice.webapi.chat.conformance.server.Defect;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import com.superoffice.webapi.chat.contract.ChatContract;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: exit codes, one clear line for each error, no secret repeated. */
class MainTest {

    private static final HonestServer SERVER = HonestServer.start();

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void mend() {
        SERVER.breakWith(null);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aSandboxNeedsItsUrlOnly() {
        int exit = run("check", "--base-url", SERVER.baseUrl(), "--profile", "sandbox", "--localized", "3001");
        assertThat(exit).as(out.toString() + err).isZero();
        assertThat(out.toString()).contains(kept("sandbox"));
        assertThat(out.toString()).containsPattern("\\d+ cases: \\d+ passed; \\d+ exchanges in \\d+\\.\\d s");
    }

    @Test
    void aBrokenContractExitsWith1AndWritesTheReports() {
        SERVER.breakWith(Defect.NO_ALLOW);
        assertThat(check("--report", directory.toString(), "--only", "method.*")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("FAILED  method.GET and 4 other cases" + System.lineSeparator()
                        + "        Allow: expected the header, found none")
                .contains(kept("contract").replace("keeps", "does not keep"));
        assertThat(directory).isDirectoryContaining("glob:**/report.html").isDirectoryContaining("glob:**/junit.xml");
    }

    @Test
    void credentialsMayComeFromTheEnvironmentOrAFile() throws IOException {
        Path settings = directory.resolve("settings");
        Files.writeString(settings, "session=3001\nbase-url=" + SERVER.baseUrl() + "\n");
        Map<String, String> environment = Map.of("CHAT_BASIC", "tje0:Tje0");
        int exit = run(environment, "check", "--settings", settings.toString(), "--only", "auth.basic.*");
        assertThat(exit).as(out.toString() + err).isZero();
        assertThat(out.toString()).contains("12 cases: 12 passed");
    }

    @Test
    void aDeviationsFileThatCannotBeReadExitsWith2() throws IOException {
        Path known = directory.resolve("known.yml");
        Files.writeString(known, "auth.nowhere: x\n");
        assertThat(check("--known-deviations", known.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("known.yml, line 1: there is no case \"auth.nowhere\"");
    }

    @Test
    void whatIsNotUtf8IsRejectedWithTheNameOfTheFile() throws IOException {
        Path latin1 = directory.resolve("latin1.yml");
        Files.write(latin1, "auth.basic.right: für später\n".getBytes(StandardCharsets.ISO_8859_1));
        for (String option : List.of("--known-deviations", "--contract")) {
            err.getBuffer().setLength(0);
            assertThat(check(option, latin1.toString())).isEqualTo(2);
            assertThat(err.toString().strip())
                    .isEqualTo(option + " " + latin1 + ": expected text in UTF-8, found other bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--settings, 1048577, 1 MiB",
        "--settings, 104857600, 1 MiB",
        "--known-deviations, 3221225472, 1 MiB",
        "--contract, 3221225472, 1 MiB",
        "'', 3221225472, 1024 MiB",
    })
    void aFileThatIsTooLargeIsRejectedWithItsSizeAndTheLimit(String option, long size, String limit)
            throws IOException {
        Path large = sparse(size);
        if (option.isEmpty()) {
            assertThat(run("verify-requests", large.toString())).isEqualTo(2);
        } else {
            assertThat(check(option, large.toString())).isEqualTo(2);
        }
        assertThat(err.toString().strip()).isEqualTo((option + " " + large).strip()
                + ": expected at most " + limit + ", found " + size + " bytes");
    }

    /** All zeros; it takes no space. */
    private Path sparse(long size) throws IOException {
        Path large = directory.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(size);
        }
        return large;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--settings", "--known-deviations", "--contract"})
    void aFileWithoutAnEndIsReadUpToTheLimit(String option) {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertThat(check(option, "/dev/zero")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(option + " /dev/zero: expected at most 1 MiB, found more");
    }

    @Test
    void aContractThatDoesNotParseExitsWith2AndItsPointer() throws IOException {
        Path contract = directory.resolve("chat.yaml");
        Files.writeString(contract, "openapi: 3.0.3\ninfo: {title: x, version: 1.0.0}\npaths:\n  /a:\n    post: {}\n");
        assertThat(check("--contract", contract.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("chat.yaml: /paths/~1a/post/responses: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --base-url localhost:8080/api/v1 --session 1 --basic a:b"
                        + "|--base-url \"localhost:8080/api/v1\": not an absolute URL; EXAMPLE",
                "check URL --basic a:b|--session: needed, the id of a chat session with at least two messages",
                "check URL --session 1|no credentials: expected --basic, --bearer, --ticket or --browser-session",
                "check URL --session 1 --basic secret|--basic: expected USER:PASSWORD, found no colon",
                "check URL --session secret|--session: expected a whole number, found text of 6 characters",
                "check URL --session 5,65|--session: expected a whole number, found 5,65",
                "check URL --session 2147483648|--session: expected a whole number, found 2147483648",
                "check URL --basic user: secret|Unknown argument after --basic and its value; a value with blanks needs"
                        + " quotation marks around it",
                "chek|Unknown command in place 1; expected one of check, list, explain, replay, verify-requests",
                "check secret URL|Unknown argument in place 2; a value with blanks needs quotation marks around it",
                "check --base-ulr=http://secret --session 1|Unknown option: --base-ulr; did you mean --base-url?",
                "check URL --profiel live|Unknown option: --profiel; did you mean --profile?",
                "check URL --profile secret|--profile: expected one of sandbox, contract, live",
                "check URL --pasic=a:secret|Unknown option: --pasic",
                "check --session 1|Missing required option: '--base-url=URL'",
                "check --base-url http://h:99999/api/v1"
                        + "|--base-url \"http://h:99999/api/v1\": its port is not one of 1 to 65535; EXAMPLE",
                "check --base-url http://h:0/api/v1"
                        + "|--base-url \"http://h:0/api/v1\": its port is not one of 1 to 65535; EXAMPLE",
                "check URL --contract .|--contract .: expected a file, found a directory",
                "list --contract .|--contract .: expected a file, found a directory",
                "check URL --session 1 --basic a:b --known-deviations ."
                        + "|--known-deviations .: expected a file, found a directory",
                "check URL --report /dev/null|--report /dev/null: expected a directory, found a file",
                "check URL --report /dev/null/x|--report /dev/null/x: the directory cannot be made",
                "verify-requests .|.: expected a file, found a directory",
                "explain auth.nowhere|there is no case \"auth.nowhere\"; chat-conformance list names them all",
                "verify-requests nowhere.har|nowhere.har: expected a file, found none",
            })
    void wrongUsageExitsWith2AndOneLine(String command, String message) {
        String example = "expected one such as http://localhost:8080/api/v1";
        assertThat(run(command.replace("URL", "--base-url http://localhost/api/v1").split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().lines().findFirst()).hasValue(message.replace("EXAMPLE", example));
        assertThat(err.toString()).doesNotContain("a:b").doesNotContain("secret");
    }

    @Test
    void aRefusedConnectionExitsWith3AndKeepsTheReport() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        int exit = run(
                "check", "--base-url", "http://127.0.0.1:" + port + "/api/v1", "--session", "1", "--basic", "a:b",
                "--report", directory.toString());
        assertThat(exit).isEqualTo(3);
        assertThat(out.toString().lines().findFirst())
                .hasValue("NOT JUDGED  http://127.0.0.1:" + port + " refused the connection");
        assertThat(directory.resolve("report.html")).exists();
    }

    @Test
    void withoutArgumentsTheUsageIsPrintedAndNothingIsJudged() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: chat-conformance ");
    }

    @Test
    void whatNeverServesTheOperationMayBeSomethingElse() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(501, -1);
            exchange.close();
        });
        other.start();
        try {
            String url = "http://127.0.0.1:" + other.getAddress().getPort() + "/api/v1";
            assertThat(run("check", "--base-url", url, "--session", "565", "--basic", "tje0:Tje0", "--only", "session.*"))
                    .isEqualTo(1);
        } finally {
            other.stop(0);
        }
        assertThat(out.toString().lines())
                .contains("NOTE    no call was answered with 200: either the server never serves the operation, or --base-url"
                        + " or --proxy names something else");
    }

    @Test
    void aSessionThatShowsTooFewMessagesMayBeTheWrongOne() {
        assertThat(run("check", "--base-url", SERVER.baseUrl(), "--session", "77", "--basic", "tje0:Tje0",
                        "--only", "session.messages"))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("NOTE    session 77 shows fewer than two messages: either the server leaves them out, or"
                        + " --session names one that is not there");
    }

    @Test
    void credentialsThatAreRejectedEndTheRunAfterOneCallForEach() {
        int before = SERVER.requests();
        assertThat(run("check", "--base-url", SERVER.baseUrl(), "--session", "3001", "--basic", "tje0:wrong",
                        "--ticket", "wrong", "--app-token", "wrong", "--report", directory.toString()))
                .isEqualTo(3);
        assertThat(SERVER.requests() - before).isEqualTo(2);
        assertThat(out.toString().lines())
                .startsWith(
                        "NOT JUDGED  " + SERVER.baseUrl() + " rejected the credentials: Basic (401), SoTicket (401)",
                        SERVER.baseUrl() + " could not be judged.");
        assertThat(directory.resolve("report.html")).content().contains("rejected the credentials: Basic (401)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "live"})
    void credentialsThatAreForbiddenEndTheRunToo(String profile) throws IOException {
        try (EchoServer server = new EchoServer(head -> "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(run("check", "--base-url", server.baseUrl(), "--session", "1", "--bearer", "expired",
                            "--profile", profile))
                    .isEqualTo(3);
            assertThat(out.toString())
                    .startsWith("NOT JUDGED  " + server.baseUrl() + " rejected the credentials: Bearer (403)");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aSandboxThatOpensABrowserSessionStillRejectsCredentials() {
        assertThat(run("check", "--base-url", SERVER.baseUrl(), "--profile", "sandbox", "--basic", "tje0:wrong"))
                .isEqualTo(3);
        assertThat(out.toString())
                .startsWith("NOT JUDGED  " + SERVER.baseUrl() + " rejected the credentials: Basic (401)");
    }

    @Test
    void theCasesUseTheFirstCredentialThatIsAccepted() {
        int exit = run("check", "--base-url", SERVER.baseUrl(), "--session", "3001", "--basic", "tje0:wrong",
                "--ticket", "sandbox-ticket", "--app-token", "sandbox-app", "--only", "sample.*,method.*,auth.*.right");
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).startsWith("FAILED  auth.basic.right" + System.lineSeparator());
        assertThat(out.toString()).contains(" 1 failed");
    }

    @Test
    void aWrongBaseUrlExitsWith3() {
        String wrong = SERVER.baseUrl().replace("/api/v1", "/elsewhere/api/v1");
        assertThat(run("check", "--base-url", wrong, "--session", "1", "--basic", "tje0:Tje0")).isEqualTo(3);
        assertThat(out.toString().lines().findFirst())
                .hasValue("NOT JUDGED  " + wrong
                        + "/Agents/Chat/GetChatMessages is not found (404): is the base URL right?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SSH-2.0-x%n|the response is not HTTP/1.1: it begins with \"SSH-2.0-x\"",
                "``|URL closed the connection without a response",
                "silence|URL did not answer within 1 s",
            })
    void aServerThatIsNoneExitsWith3AndOneLine(String answer, String why) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answer(server, answer));
            String origin = "http://127.0.0.1:" + server.getLocalPort();
            int exit = run("check", "--base-url", origin + "/api/v1", "--session", "1", "--basic", "a:b", "--timeout",
                    "1", "--report", directory.toString());
            assertThat(exit).isEqualTo(3);
            assertThat(directory.resolve("report.html"))
                    .content()
                    .contains(why.replace("URL", origin).replace("\"", "&quot;"));
            assertThat(directory.resolve("junit.xml")).content().contains("<skipped message=\"not run: ");
            assertThat(out.toString().lines().findFirst()).hasValue("NOT JUDGED  " + why.replace("URL", origin));
            answering.join();
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsExitsWith3AndOneLine() {
        String secure = SERVER.baseUrl().replace("http:", "https:");
        int exit = run("check", "--base-url", secure, "--session", "1", "--basic", "a:b", "--report",
                directory.toString());
        assertThat(exit).isEqualTo(3);
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .startsWith("NOT JUDGED  " + secure.replace("/api/v1", "") + ": TLS failed: ");
        assertThat(directory.resolve("report.html")).content().contains(": TLS failed: ");
    }

    @Test
    void aListOfDeviationsThatIsNotThereExitsWith2() {
        assertThat(check("--known-deviations", "nowhere.yml")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("--known-deviations nowhere.yml: expected a file, found none");
    }

    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            byte[] request = new byte[4096];
            assertThat(socket.getInputStream().read(request)).isPositive();
            if (answer.equals("silence")) {
                assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            } else {
                socket.getOutputStream().write(answer.replace("%n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void casesAreListedAndExplained() {
        assertThat(run("list", "--only", "auth.ticket.w*")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "auth.ticket.wrong  C9 OURS  A wrong SoTicket is refused",
                        "auth.ticket.without-app-token  S3 SANDBOX  A ticket without an app token is refused",
                        "auth.ticket.wrong-app-token  S3 SANDBOX  A ticket with a wrong app token is refused");
        assertThat(run("explain", "auth.ticket.wrong")).isZero();
        assertThat(out.toString())
                .contains("Rule     C9 (OURS): A call without valid credentials is 401 with a `WWW-Authenticate`")
                .contains("  From     SoTicket");
        out.getBuffer().setLength(0);
        assertThat(run("explain", "sample.request")).isZero();
        assertThat(out.toString()).contains("  Contract ").doesNotContain("From");
    }

    @Test
    void aPartnerReadsATenantWithATicketAndJudgesItsOwnRequests() {
        Map<String, String> secrets = Map.of("CHAT_TICKET", "sandbox-ticket", "CHAT_APP_TOKEN", "sandbox-app");
        int exit = run(
                secrets, "check", "--profile", "live", "--base-url", SERVER.baseUrl(), "--session", "3001", "--only",
                "media.request.text-xml.*,method.*", "--report", directory.toString());
        assertThat(exit).as(out.toString() + err).isZero();
        assertThat(out.toString()).contains(kept("live"));
        assertThat(run("verify-requests", directory.resolve("exchanges.har").toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("8 requests, 0 of them outside the contract");
        assertThat(out.toString() + err).doesNotContain("sandbox-ticket").doesNotContain("sandbox-app");
    }

    @Test
    void aCaseIsReplayedWithTheCommandThatDoesTheSame() {
        SERVER.breakWith(Defect.NO_ALLOW);
        List<String> arguments = new ArrayList<>(List.of("replay", "method.DELETE"));
        arguments.addAll(target());
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("curl -sS -i -X DELETE '" + SERVER.baseUrl() + "/Agents/Chat/GetChatMessages' \\")
                .contains("-H \"Authorization: $AUTHORIZATION\"")
                .contains("[header.missing] Allow: expected the header, found none");
        assertThat(out.toString()).doesNotContain("dGplMDpUamUw");
    }

    private static String kept(String profile) {
        return SERVER.baseUrl() + " keeps the contract " + ChatContract.VERSION + " (profile " + profile + ").";
    }

    private int check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(target());
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> target() {
        return List.of("--base-url", SERVER.baseUrl(), "--session", "3001", "--basic", "tje0:Tje0");
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
