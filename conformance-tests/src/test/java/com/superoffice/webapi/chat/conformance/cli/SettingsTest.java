package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of settings is what it is documented to be: {@code name=value} lines, to the letter. */
class SettingsTest {

    private static final String NAMES = "expected one of app-token, base-url, basic, bearer, browser-session, contract,"
            + " jobs, known-deviations, localized, notes, only, profile, proxy, report, seed, session, skip, ticket,"
            + " timeout, wait, xsrf-token";

    private static final String BLANKS = "found blanks around the name; those of a value are kept";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
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
    @ValueSource(
            strings = {
                "user:p\\u00e4ss",
                "user:C:\\new\\table",
                "user:ends with a backslash\\",
                "user:a=b==",
                "user:# no comment! :x",
                "user:$$x$",
                "user:${sys:user.dir}$${env:PATH}${x:-y}$$${",
                "@user:\"quoted\"",
                " user: blanks at both ends ",
                "user:pässwörd €😀",
            })
    void aValueIsAllThatFollowsTheFirstEqualsSign(String value) throws IOException {
        assertThat(check("basic=" + value + "\nsession=1\n")).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:$$x${sys:user.dir}", "@user:x", "'user:\"x\"'", "user:back\\slash"})
    void anArgumentAndAVariableAreNoLessLiteral(String value) throws IOException {
        assertThat(run("check", "--base-url", server.baseUrl(), "--session", "1", "--basic", value)).isEqualTo(3);
        assertThat(server.basic()).isEqualTo(value);
        Map<String, String> environment = Map.of("CHAT_BASIC", value, "CHAT_SESSION", "1");
        assertThat(run(environment, "check", "--base-url", server.baseUrl())).isEqualTo(3);
        assertThat(server.basic()).isEqualTo(value);
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignNamesNoFileOfArguments() throws IOException {
        String value = "@" + Files.writeString(directory.resolve("user:x"), "other:x");
        assertThat(run("check", "--base-url", server.baseUrl(), "--session", "1", "--basic", value)).isEqualTo(3);
        assertThat(server.basic()).isEqualTo(value);
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreNoPartOfIt() throws IOException {
        assertThat(check("\uFEFFbasic=user:pass\r\n\r\n# comment\r\nsession=1\r\n")).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo("user:pass");
    }

    @Test
    void emptyLinesAndCommentsArePassedOver() throws IOException {
        assertThat(check("\n# basic=other:x\n#\n   \nsession=1\nbasic=user:pass")).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo("user:pass");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "session=1%n%nsesion=2|line 3: unknown option \"sesion\"; NAMES",
                "--session=1|line 1: unknown option \"--session\"; NAMES",
                "CHAT_BASIC=u:secret|line 1: unknown option \"CHAT_BASIC\"; NAMES",
                "!session=1|line 1: unknown option; NAMES",
                "=secret|line 1: unknown option; NAMES",
                "eyJhbGciOiJIUzI1NiJ9.secret==|line 1: unknown option; NAMES",
                "help=true|line 1: unknown option \"help\"; NAMES",
                "version=1|line 1: unknown option \"version\"; NAMES",
                "settings=other|line 1: unknown option \"settings\"; NAMES",
                "session=1%nu:secret|line 2: expected name=value, found no \"=\"",
                "` # secret`|line 1: expected name=value, found no \"=\"",
                "session=1%nbasic = u:secret|line 2: expected name=value, BLANKS",
                "basic=u:secret%n session=1|line 2: expected name=value, BLANKS",
                "basic=u:secret%nbasic=v:x|line 2: expected each option once, found \"basic\" again; it is on line 1",
            })
    void aLineThatIsNoSettingIsRejectedWithItsNumber(String lines, String message) throws IOException {
        Path settings = write(lines.replace("%n", "\n"));
        assertThat(run("list", "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("settings, " + message.replace("NAMES", NAMES).replace("BLANKS", BLANKS))
                .doesNotContain("secret");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRejectedWithTheirLine() throws IOException {
        Path settings = directory.resolve("settings");
        Files.write(settings, "session=1\nbasic=u:p\u00e4ss\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("list", "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("settings, line 2: expected text in UTF-8, found other bytes");
    }

    @Test
    void aFileOfAnotherEncodingIsRejectedAtItsFirstLine() throws IOException {
        Path settings = directory.resolve("settings");
        Files.write(settings, "\uFEFFsession=1\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("list", "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("settings, line 1: expected text in UTF-8, found other bytes");
    }

    @Test
    void oneFileServesAllCommands() throws IOException {
        Path settings = write("session=1\nnotes=true\nonly=auth.ticket.w*\nseed=5\nknown-deviations=nowhere.yml\n");
        assertThat(run("list", "--settings=" + settings)).as("%s", err).isZero();
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("auth.ticket.w"));
        assertThat(run("explain", "auth.ticket.wrong", "--settings", settings.toString())).as("%s", err).isZero();
    }

    @Test
    void theFileMayBeNamedInTheEnvironment() throws IOException {
        Path settings = write("only=auth.ticket.w*\n");
        assertThat(run(Map.of("CHAT_SETTINGS", settings.toString()), "list")).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        Path other = directory.resolve("other");
        Files.writeString(other, "only=auth.ticket.wrong\n");
        out.getBuffer().setLength(0);
        assertThat(run(Map.of("CHAT_SETTINGS", settings.toString()), "list", "--settings", other.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void theEnvironmentCountsBeforeTheFileAndTheCommandLineBeforeBoth() throws IOException {
        Path settings = write("only=auth.basic.right\n");
        Map<String, String> environment = Map.of("CHAT_ONLY", "auth.ticket.wrong");
        assertThat(run(environment, "list", "--settings", settings.toString())).isZero();
        assertThat(out.toString()).startsWith("auth.ticket.wrong  ");
        out.getBuffer().setLength(0);
        assertThat(run(environment, "list", "--settings", settings.toString(), "--only", "auth.bearer.wrong")).isZero();
        assertThat(out.toString()).startsWith("auth.bearer.wrong  ");
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', true",
        "false, '', false",
        "true, --notes, true",
        "false, --notes, true",
        "true, --notes=false, false",
    })
    void aFlagIsTrueOrFalse(String value, String option, boolean printed) throws IOException {
        Path settings = write("notes=" + value + "\n");
        Path journal = directory.resolve("journal.json");
        Files.writeString(journal, """
                [{"method":"POST","target":"/api/v1/Agents/Chat/GetChatMessages?$select=Nothing",
                  "requestHeaders":[{"name":"Authorization","value":"Bearer ***"},
                                    {"name":"Content-Type","value":"text/json"}],
                  "requestBody":"{\\"ChatSessionId\\":1}"}]
                """);
        String[] arguments = {"verify-requests", journal.toString(), "--settings", settings.toString(), option};
        assertThat(run(option.isEmpty() ? Arrays.copyOf(arguments, 4) : arguments)).as("%s%s", out, err).isZero();
        assertThat(out.toString().contains("NOTE query $select")).isEqualTo(printed);
    }

    @Test
    void aNumberWithBlanksIsRejectedAsSuch() {
        assertThat(run(Map.of("CHAT_SESSION", "565 "), "check", "--base-url", "http://localhost/api/v1"))
                .isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValue("CHAT_SESSION: expected a whole number, found blanks around it");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"user:secret\", the quotation marks count as part of the value",
                "'user:secret', the quotation marks count as part of the value",
                "user:secret # mine, \"#\" and what follows count as part of the value; a comment is a line of its own",
            })
    void whatOtherFormatsLeaveOutOfAValueIsNoted(String value, String note) throws IOException {
        assertThat(check("session=1\nbasic=" + value)).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo(value);
        assertThat(err.toString().strip()).isEqualTo("Note: settings, line 2: basic: " + note);
    }

    @Test
    void aFlagThatIsNeitherIsRejected() throws IOException {
        assertThat(run("verify-requests", "x.har", "--settings", write("notes=secret\n").toString())).isEqualTo(2);
        assertThat(err.toString().lines().findFirst()).hasValue("settings, line 1: notes: expected true or false");
    }

    @Test
    void variablesOfOtherToolsAreNoOptions() {
        Map<String, String> others = Map.of("CHAT_VERSION", "1.2.3", "CHAT_HELP", "x", "CHAT_ROOM", "5");
        assertThat(run(others, "list", "--only", "auth.ticket.wrong")).as("%s", err).isZero();
        assertThat(out.toString()).startsWith("auth.ticket.wrong  ");
    }

    @ParameterizedTest
    @CsvSource({"nowhere, 'expected a file, found none'", "., 'expected a file, found a directory'"})
    void aFileThatCannotBeReadIsNamed(String file, String why) {
        assertThat(run("list", "--settings", file)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("--settings " + file + ": " + why);
        err.getBuffer().setLength(0);
        assertThat(run(Map.of("CHAT_SETTINGS", file), "list")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("CHAT_SETTINGS " + file + ": " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile|secret|: expected one of sandbox, contract, live",
                "jobs|0|: expected 1 to 64, found 0",
                "timeout|secret|: expected a whole number, found text of 6 characters",
                "timeout|0|: expected 1 to 3600, found 0",
                "basic|secret|: expected USER:PASSWORD, found no colon",
                "proxy|localhost:9|: expected http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, found no http:// in"
                        + " front",
                "base-url|x|~\"x\": not an absolute URL; expected one such as http://localhost:8080/api/v1",
                "contract|.|~.: expected a file, found a directory",
                "report|/dev/null|~/dev/null: expected a directory, found a file",
            })
    void aWrongValueIsReportedWhereItWasSet(String option, String value, String message) throws IOException {
        String rest = message.replace('~', ' ');
        String others = Stream.of("base-url=http://localhost/api/v1", "session=1", "basic=a:b")
                .filter(other -> !other.startsWith(option))
                .collect(Collectors.joining("\n"));
        Path settings = write(others + "\n" + option + "=" + value + "\n");
        long line = others.lines().count() + 1;
        assertThat(run("check", "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValue("settings, line " + line + ": " + option + rest)
                .hasValueSatisfying(shown -> assertThat(shown).doesNotContain("secret"));
        String variable = "CHAT_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
        err.getBuffer().setLength(0);
        assertThat(run(Map.of(variable, value), "check", "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString().lines().findFirst()).hasValue(variable + rest);
        err.getBuffer().setLength(0);
        String[] arguments = {"check", "--settings", settings.toString(), "--" + option, value};
        assertThat(run(Map.of(variable, value), arguments)).isEqualTo(2);
        assertThat(err.toString().lines().findFirst()).hasValue("--" + option + rest);
    }

    @Test
    void carriageReturnsAloneEndLinesToo() throws IOException {
        assertThat(check("# comment\rbasic=user:pass\r\rsession=1\r")).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo("user:pass");
        err.getBuffer().setLength(0);
        assertThat(check("session=1\r\r\nbasic=u:x\rsecret")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("settings, line 4: expected name=value, found no \"=\"");
    }

    @Test
    void emptyVariablesAndBlankSettingsAreAsIfNotSet() throws IOException {
        Map<String, String> empty =
                Map.of("CHAT_ONLY", "", "CHAT_SETTINGS", "", "CHAT_CONTRACT", "", "CHAT_PROXY", " ");
        assertThat(run(empty, "list", "--settings", write("only=auth.ticket.wrong\n").toString())).isZero();
        assertThat(out.toString()).startsWith("auth.ticket.wrong  ");
        Map<String, String> credentials = Map.of("CHAT_BASIC", "user:pass", "CHAT_TICKET", "", "CHAT_JOBS", "");
        String[] arguments = {"check", "--base-url", server.baseUrl(), "--settings",
            write("session=1\nproxy=\nbearer=\ntimeout= \n").toString()};
        assertThat(run(credentials, arguments)).as("%s%s", out, err).isEqualTo(3);
        assertThat(server.basic()).isEqualTo("user:pass");
    }

    @ParameterizedTest
    @CsvSource({"0, NUL", "10, LF", "13, CR", "27, U+001B", "127, U+007F"})
    void aControlCharacterInASecretIsRejectedWithoutPrintingIt(int c, String name) throws IOException {
        String value = "user:secret" + (char) c + "secret";
        String message = ": expected no control character, found " + name;
        assertThat(run(Map.of("CHAT_BASIC", value), "list")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("CHAT_BASIC" + message);
        err.getBuffer().setLength(0);
        assertThat(run("check", "--bearer", value)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("--bearer" + message);
        err.getBuffer().setLength(0);
        boolean endsTheLine = c == '\n' || c == '\r';
        String inAFile = endsTheLine ? "line 3: expected name=value, found no \"=\"" : "line 2" + message;
        assertThat(check("session=1\nbasic=" + value)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("settings, " + inAFile);
        assertThat(out.toString() + err).doesNotContain("secret");
    }

    @Test
    void aPathWithANulIsNotBlamedOnTheLocale() throws IOException {
        assertThat(check("report=a\0b\n")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("settings, line 1: expected no control character, found NUL");
    }

    private int check(String settings) throws IOException {
        return run("check", "--base-url", server.baseUrl(), "--settings", write(settings).toString());
    }

    private Path write(String settings) throws IOException {
        Path file = directory.resolve("settings");
        Files.writeString(file, settings);
        return file;
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
