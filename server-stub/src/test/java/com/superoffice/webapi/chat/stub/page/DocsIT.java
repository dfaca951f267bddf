package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published site, served by the runnable jar. */
class DocsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ChatSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/, text/html",
        "/docs/index.html, text/html",
        "/docs/guide.html, text/html",
        "/docs/sections.js, text/javascript",
        "/docs/sandbox.js, text/javascript",
        "/docs/viewer/highlight.min.js, text/javascript",
        "/docs/style.css, text/css",
        "/docs/schemas/message.schema.json, application/json",
        "/docs/chat.json, application/json",
        "/docs/chat.yaml, text/plain;charset=UTF-8",
        "/docs/sandbox.yaml, text/plain;charset=UTF-8",
        "/docs/snippets/first-call.ts, text/plain;charset=UTF-8"
    })
    void aFileOfTheSiteIsServedWithItsTypeAndMayAskThisSandboxAlone(String path, String type)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void theContractIsTheOneThatIsServed() throws IOException, InterruptedException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(get("/docs/chat.yaml").body());
        assertThat(HexFormat.of().formatHex(digest)).isEqualToIgnoringCase(ChatContract.SHA256);
    }

    @Test
    void theDirectoryItselfLeadsToTheReference() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/docs");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(uri("/docs/").toString());
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI uri(String path) {
        return URI.create("http://" + sandbox.baseUrl().getAuthority() + path);
    }
}
