package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D3, D3a, D4, D4a, D10, S3, S4: the four ways to authenticate, each right and wrong. */
class CredentialsTest {

    private static final String BODY = "{\"ChatSessionId\":2347}";

    private static RunningSandbox sandbox;
    private static RunningSandbox onSite;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
        onSite = RunningSandbox.start("--sandbox.on-site=true");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        onSite.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dGplMDpUamUw", "basic dGplMDpUamUw", "BASIC   dGplMDpUamUw", "bearer sandbox-token"})
    void schemesCompareWithoutRegardToCase(String authorization) {
        assertThat(status("Authorization", authorization)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SoTicket sandbox-ticket", "SOTicket sandbox-ticket", "SOTICKET sandbox-ticket"})
    void aTicketNeedsAnApplicationTokenOnLine(String authorization) {
        assertThat(status("Authorization", authorization, "SO-AppToken", "sandbox-app")).isEqualTo(200);
        assertThat(status("Authorization", authorization, "SO-AppToken", "nix")).isEqualTo(401);
        assertThat(message("Authorization", authorization))
                .isEqualTo("SO-AppToken: expected a valid application token beside a SoTicket");
    }

    @Test
    void aTicketIsEnoughOnSite() {
        assertThat(onSite.post(BODY, "Authorization", "SoTicket sandbox-ticket").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasIssuedIsValidUntilItIsRevoked() {
        assertThat(status("Authorization", "Bearer fresh")).isEqualTo(401);
        assertThat(control("/credentials", "{\"kind\":\"token\",\"secret\":\"fresh\"}").body())
                .isEqualTo("{\"kind\":\"token\",\"secret\":\"fresh\"}");
        assertThat(status("Authorization", "Bearer fresh")).isEqualTo(200);
        assertThat(control("/credentials/revocations", "{\"kind\":\"token\",\"secret\":\"fresh\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(message("Authorization", "Bearer fresh")).isEqualTo("Bearer: the token is unknown or has expired");
    }

    @Test
    void aUserIsIssuedWithoutTellingThePassword() {
        assertThat(control("/credentials", "{\"kind\":\"user\",\"user\":\"kåre\",\"password\":\"a:b\"}")
                        .body())
                .isEqualTo("{\"kind\":\"user\"}");
        String basic = Base64.getEncoder().encodeToString("kåre:a:b".getBytes(UTF_8));
        assertThat(status("Authorization", "Basic " + basic)).isEqualTo(200);
    }

    @Test
    void aSecretIsMadeUpIfNoneIsGiven() {
        String issued = control("/credentials", "{\"kind\":\"ticket\",\"lifetimeSeconds\":60}").body();
        assertThat(issued).contains("\"expiresAt\":\"");
        String secret = issued.replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        assertThat(status("Authorization", "SoTicket " + secret, "SO-AppToken", "sandbox-app")).isEqualTo(200);
    }

    @Test
    void aBrowserSessionNeedsItsCookieAndTheHeaderThatRepeatsItsToken() {
        HttpResponse<String> opened = control("/browser-sessions", "");
        assertThat(opened.statusCode()).isEqualTo(201);
        List<String> cookies = opened.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .toList();
        String token = cookies.get(1).substring("XSRF-TOKEN=".length());
        String both = String.join("; ", cookies);
        assertThat(bare("Cookie", both, "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
        assertThat(bare("Cookie", both, "X-XSRF-TOKEN", "nix").body())
                .contains("X-XSRF-TOKEN: expected the value of the cookie XSRF-TOKEN");
        assertThat(bare("Cookie", cookies.get(0), "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
        assertThat(bare("Cookie", cookies.get(0), "X-XSRF-TOKEN", "nix").body())
                .contains("X-XSRF-TOKEN: the browser session is unknown or has expired");
        assertThat(bare("Cookie", cookies.get(1), "X-XSRF-TOKEN", token).body())
                .contains("X-XSRF-TOKEN: the browser session is unknown or has expired");
        assertThat(bare("Cookie", both).body()).contains("X-XSRF-TOKEN HTTP header missing.");
    }

    @Test
    void resettingBringsTheDemoCredentialsBackAndEndsAllOthers() {
        control("/credentials", "{\"kind\":\"token\",\"secret\":\"mine\"}");
        control("/credentials/revocations", "{\"kind\":\"token\",\"secret\":\"sandbox-token\"}");
        control("/reset", "");
        assertThat(status("Authorization", "Bearer mine")).isEqualTo(401);
        assertThat(status("Authorization", "Bearer sandbox-token")).isEqualTo(200);
    }

    @Test
    void whatCannotBeIssuedIsRefused() {
        assertThat(control("/credentials", "{}").body())
                .contains("\"MessageDetail\":\"kind: expected one of user, ticket, token, app-token, found nothing\"");
        assertThat(control("/credentials", "{\"kind\":\"user\"}").body())
                .contains("\"MessageDetail\":\"user: expected one, found nothing\"");
        assertThat(control("/credentials", "{\"kind\":\"token\",\"lifetimeSeconds\":0}").body())
                .contains("\"MessageDetail\":\"lifetimeSeconds: expected 1 to 2147483647, found 0\"");
    }

    private static int status(String... headers) {
        return sandbox.post(BODY, headers).statusCode();
    }

    private static String message(String... headers) {
        return sandbox.post(BODY, headers).body().replaceAll(".*\"Message\":\"([^\"]*)\".*", "$1");
    }

    private static HttpResponse<String> bare(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return sandbox.postBare(BODY, all);
    }

    private static HttpResponse<String> control(String path, String body) {
        return sandbox.postTo("/sandbox/v1" + path, body.getBytes(UTF_8), "Content-Type", "application/json");
    }
}
