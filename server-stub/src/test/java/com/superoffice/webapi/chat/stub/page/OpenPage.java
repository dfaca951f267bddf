package com.superoffice.webapi.chat.stub.page;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The real page of the real sandbox in a real browser. */
final class OpenPage implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Browser browser;
    private final ChatSandbox sandbox = ChatSandbox.start();

    private OpenPage(Browser browser) {
        this.browser = browser;
    }

    /** Skips the tests when there is no browser. */
    static OpenPage start() throws IOException {
        return new OpenPage(Browser.start());
    }

    Browser browser() {
        return browser;
    }

    ChatSandbox sandbox() {
        return sandbox;
    }

    URI uri(String path) {
        return uri(sandbox, path);
    }

    static URI uri(ChatSandbox sandbox, String path) {
        return URI.create("http://" + sandbox.baseUrl().getAuthority() + path);
    }

    /** Opens a view anew, perhaps at a place in it. */
    void show(String view) {
        browser.open(URI.create("about:blank"));
        browser.open(uri("/#" + view));
        browser.waitUntil("document.getElementById('tab-%s')?.getAttribute('aria-selected') === 'true'"
                .formatted(view.split("/")[0]));
    }

    /** A client's call of the operation, with the demo user. */
    HttpResponse<String> call(String body) {
        return call(body, "application/json");
    }

    /** A client's call of the operation in a media type. */
    HttpResponse<String> call(String body, String mediaType) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/Agents/Chat/GetChatMessages"))
                .header("Authorization", "Basic dGplMDpUamUw")
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of the control API. */
    HttpResponse<String> control(String method, String path, String body) {
        return control(method, path, body, "application/json");
    }

    /** A call of the control API in a media type. */
    HttpResponse<String> control(String method, String path, String body, String mediaType) {
        return send(HttpRequest.newBuilder(uri("/sandbox/v1" + path))
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        sandbox.close();
    }
}
