package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Bad input is refused where it enters, by the argument's name, without repeating a secret. */
class BadInputTest {

    @Test
    void aBaseUrlIsChecked() {
        refused(() -> ChatClient.builder().baseUrl(null), "baseUrl: must not be null");
        refused(() -> ChatClient.builder().baseUrl("http://a b"), "baseUrl: is not a URL");
        refused(
                () -> ChatClient.builder().baseUrl("localhost/api/v1"),
                "baseUrl: must begin with http:// or https://, found no scheme");
        refused(
                () -> ChatClient.builder().baseUrl("ftp://localhost/api/v1"),
                "baseUrl: must begin with http:// or https://, found ftp:");
        refused(() -> ChatClient.builder().baseUrl("http:/api/v1"), "baseUrl: must name a host");
        refused(() -> ChatClient.builder().baseUrl("http:localhost/api/v1"), "baseUrl: must name a host");
        refused(() -> ChatClient.builder().baseUrl("http:///api/v1"), "baseUrl: must name a host");
        refused(() -> ChatClient.builder().baseUrl("http://höst/api/v1"), "baseUrl: must name a host");
        refused(() -> ChatClient.builder().baseUrl("http://a_b/api/v1"), "baseUrl: must name a host");
        refused(() -> ChatClient.builder().baseUrl("http://localhost:99999/api/v1"), "baseUrl: has no port 99999");
        refused(() -> ChatClient.builder().baseUrl("http://localhost:0/api/v1"), "baseUrl: has no port 0");
        refused(() -> ChatClient.builder().baseUrl(""), "baseUrl: must begin with http:// or https://, found no scheme");
        refused(() -> ChatClient.builder().baseUrl(" http://localhost/api/v1"), "baseUrl: is not a URL");
        refused(() -> ChatClient.builder().baseUrl("http://localhost/api/v1\r\nX: y"), "baseUrl: is not a URL");
        refused(() -> ChatClient.builder().baseUrl("http://localhost/{tenant}/api/v1"), "baseUrl: is not a URL");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost/api/v1//"),
                "baseUrl: must end with /api/v1, found /api/v1/");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost/API/V1"),
                "baseUrl: must end with /api/v1, found /API/V1");
        refused(
                () -> ChatClient.builder().baseUrl("http://tje0:Tje0@localhost/api/v1"),
                "baseUrl: must not hold user information; give it as credentials");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost/api/v1?x=1"),
                "baseUrl: must not have a query or a fragment");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost/api/v1#x"),
                "baseUrl: must not have a query or a fragment");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost"),
                "baseUrl: must end with /api/v1, found no path");
        refused(
                () -> ChatClient.builder().baseUrl("http://localhost/api/v2"),
                "baseUrl: must end with /api/v1, found /api/v2");
    }

    @Test
    void credentialsAreChecked() {
        refused(() -> Credentials.basic(null, "x"), "user: must not be null");
        refused(() -> Credentials.basic("x", null), "password: must not be null");
        refused(() -> Credentials.basic("a:b", "x"), "user: must not contain a colon");
        refused(() -> Credentials.soTicket(" "), "ticket: must not be blank");
        refused(() -> Credentials.soTicket("7T:\r\nX: y"), "ticket: must not contain a line break, found one at index 3");
        refused(() -> Credentials.bearer("8Å"), "token: must be printable ASCII, found another character at index 1");
        refused(() -> Credentials.xsrf("t", "a=b\nc"), "sessionCookie: must not contain a line break, found one at index 3");
        refused(() -> Credentials.xsrf("t; admin=1", "a=b"), "token: must not contain a semicolon");
        refused(() -> Credentials.xsrf("t\r\nX: y", "a=b"), "token: must not contain a line break, found one at index 1");
        refused(() -> Credentials.renewed(null), "supplier: must not be null");
        refused(() -> ChatClient.builder().credentials(null), "credentials: must not be null");
    }

    @Test
    void headerValuesAreChecked() {
        refused(
                () -> ChatClient.builder().appToken("a\nb"),
                "appToken: must not contain a line break, found one at index 1");
        refused(
                () -> ChatClient.builder().applicationId("a\rb"),
                "applicationId: must not contain a line break, found one at index 1");
        refused(
                () -> Localization.NONE.language("en\n"),
                "language: must not contain a line break, found one at index 2");
        refused(
                () -> Localization.NONE.culture("\n"), "culture: must not be blank");
        refused(
                () -> Localization.NONE.timeZone("NO\r\nX: y"),
                "timeZone: must not contain a line break, found one at index 2");
        refused(
                () -> Localization.NONE.language("en\u0000"),
                "language: must be printable ASCII, found another character at index 2");
        refused(
                () -> Localization.NONE.timeZone("NO,includeTZOffset"),
                "timeZone: must be one id or code, found a comma");
    }

    @Test
    void timesAreChecked() {
        refused(
                () -> ChatClient.builder().connectTimeout(Duration.ofSeconds(-1)),
                "connectTimeout: must be longer than nothing, found PT-1S");
        refused(
                () -> ChatClient.builder().attemptTimeout(Duration.ZERO),
                "attemptTimeout: must be longer than nothing, found PT0S");
        refused(
                () -> ChatClient.builder().callTimeout(Duration.ofDays(2)),
                "callTimeout: must not be longer than PT24H, found PT48H");
        refused(() -> ChatClient.builder().callTimeout(null), "callTimeout: must not be null");
        refused(
                () -> MessagesQuery.session(1).timeout(Duration.ofMillis(-5)),
                "timeout: must be longer than nothing, found PT-0.005S");
    }

    @Test
    void limitsAndRetriesAreChecked() {
        refused(() -> ChatClient.builder().callsPerSecond(0), "callsPerSecond: must be from 1 to 1000, found 0");
        refused(() -> RetryPolicy.STANDARD.attempts(0), "attempts: must be from 1 to 10, found 0");
        refused(
                () -> new RetryPolicy(2, Duration.ofSeconds(2), Duration.ofSeconds(1)),
                "longestWait: must not be shorter than firstWait, found PT1S and PT2S");
        refused(() -> ChatClient.builder().retry(null), "policy: must not be null");
        refused(() -> ChatClient.builder().transport(null), "transport: must not be null");
        refused(() -> ChatClient.builder().executor(null), "executor: must not be null");
        refused(() -> ChatClient.builder().metrics(null), "metrics: must not be null");
        refused(() -> ChatClient.builder().localization(null), "localization: must not be null");
        refused(() -> ChatClient.builder().zoneOfDatesWithoutOffset(null), "zone: must not be null");
    }

    @Test
    void queriesAreChecked() {
        refused(() -> MessagesQuery.session(1).select((MessageProperty) null), "properties: must not be null");
        refused(
                () -> MessagesQuery.session(1).localization(Localization.NONE.culture("en-GB")),
                "localization: the culture en-GB is ignored by the server without a language; give one");
        ChatClient client = complete().build();
        refused(() -> client.getMessages((MessagesQuery) null), "query: must not be null");
        refused(() -> client.getMessagesAsync(null), "query: must not be null");
        refused(() -> client.follow((MessagesQuery) null), "query: must not be null");
        refused(
                () -> client.follow(1).interval(Duration.ofSeconds(3), Duration.ofSeconds(2)),
                "slowest: must not be shorter than fastest, found PT2S and PT3S");
    }

    @Test
    void whatDoesNotGoTogetherFailsInBuild() {
        incomplete(ChatClient.builder(), "baseUrl: is missing");
        incomplete(ChatClient.builder().baseUrl("http://localhost/api/v1"), "credentials: are missing");
        incomplete(
                complete().localization(Localization.NONE.culture("en-GB")),
                "localization: the culture en-GB is ignored by the server without a language; give one");
        incomplete(
                complete().attemptTimeout(Duration.ofSeconds(5)),
                "attemptTimeout: must be longer than PT5S, after which a call is slow but not failed, found PT5S;"
                        + " MessagesQuery.timeout gives a single call less");
        incomplete(
                complete().connectTimeout(Duration.ofSeconds(11)),
                "connectTimeout: must not be longer than attemptTimeout, found PT11S and PT10S");
        incomplete(
                complete().callTimeout(Duration.ofSeconds(9)),
                "attemptTimeout: must not be longer than callTimeout, found PT10S and PT9S");
    }

    @Test
    void aClosedClientRefusesCalls() {
        ChatClient client = complete().build();
        client.close();
        assertThatThrownBy(() -> client.getMessages(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
        assertThatThrownBy(() -> client.follow(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
    }

    private static ChatClient.Builder complete() {
        return ChatClient.builder()
                .baseUrl("http://localhost/api/v1")
                .credentials(Credentials.basic("tje0", "Tje0"));
    }

    private static void refused(ThrowingCallable input, String message) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static void incomplete(ChatClient.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
