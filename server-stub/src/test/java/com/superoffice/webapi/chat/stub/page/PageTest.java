package com.superoffice.webapi.chat.stub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over HTTP: every file, its headers, and nothing beside it. */
class PageTest {

    private static final byte[] NOTHING = new byte[0];
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
    private static final String NOT_FOUND = "{\"Error\":true,\"ErrorType\":\"NotFoundException\","
            + "\"Message\":\"Nothing is served at this path.\",\"ErrorSource\":\"SuperOffice.Services.WebApi\"}";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Set<String> files() {
        return PageFiles.all().keySet();
    }

    @Test
    void theRootIsThePage() {
        HttpResponse<String> answer = get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PageFiles.all().get("index.html"));
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html");
        assertThatItIsSafe(answer);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsServedAsItIsWithItsTypeAndSafeHeaders(String file) {
        HttpResponse<String> answer = get("/page/" + file);
        assertThat(answer.body()).isEqualTo(PageFiles.all().get(file));
        assertThat(header(answer, "Content-Type")).isEqualTo(typeOf(file));
        assertThatItIsSafe(answer);
    }

    @Test
    void aFileThatABrowserHasIsNotSentAgainUnlessItChanged() {
        String tag = header(get("/page/main.js"), "ETag");
        assertThat(tag).matches("\"[0-9a-f]{24}\"").isNotEqualTo(header(get("/page/dom.js"), "ETag"));
        HttpResponse<String> again = get("/page/main.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/page/main.js", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAFileIsAnsweredAloneUnlessItIsAskedForOnACondition() {
        HttpResponse<String> part = get("/page/main.js", "Range", "bytes=0-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(4);
        HttpResponse<String> whole = get("/page/main.js", "Range", "bytes=0-3", "If-Range", "\"another\"");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(PageFiles.all().get("main.js"));
    }

    @Test
    void aHeadIsAnsweredAsAGetWithoutTheBody() {
        HttpResponse<String> answer = sandbox.send("HEAD", "/", NOTHING);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length")).isEqualTo(header(get("/"), "Content-Length"));
        assertThat(header(answer, "ETag")).isEqualTo(header(get("/"), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/index.html",
                "/page",
                "/page/",
                "/page/nothing.js",
                "/page/..%2fscenario.yaml",
                "/page/%2e%2e/scenario.yaml",
                "/docs/nothing",
                "/scenario.yaml"
            })
    void anotherPathIsAnsweredWithTheErrorObject(String path) {
        HttpResponse<String> answer = get(path, "Accept", "*/*");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).startsWith("{\"Error\":true,");
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void thePageIsOnlyRead() {
        HttpResponse<String> answer = sandbox.postTo("/", NOTHING);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.body()).contains("\"Message\":\"The method POST is not served at this path.\"");
    }

    @Test
    void beyondTheLoopbackInterfaceThePageOpensWithoutAToken() {
        try (RunningSandbox guarded = RunningSandbox.start("--server.address=0.0.0.0", "--sandbox.admin-token=secret")) {
            assertThat(guarded.send("GET", "/", NOTHING).statusCode()).isEqualTo(200);
            assertThat(guarded.send("GET", "/sandbox/v1/journal", NOTHING).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void thePageLearnsWhereTheOperationIs() {
        try (RunningSandbox tenant = RunningSandbox.start("--sandbox.tenant=Cust12345")) {
            assertThat(tenant.send("GET", "/sandbox/v1/health", NOTHING).body())
                    .contains("\"operationPath\":\"/Cust12345/api/v1/Agents/Chat/GetChatMessages\"");
        }
    }

    private static void assertThatItIsSafe(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    private static String typeOf(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".html" -> "text/html";
            case ".css" -> "text/css";
            case ".svg" -> "image/svg+xml";
            case ".js" -> "text/javascript";
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return sandbox.send("GET", path, NOTHING, headers);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
