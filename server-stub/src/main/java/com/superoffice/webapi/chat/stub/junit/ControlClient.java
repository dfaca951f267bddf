package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to the control API of a sandbox. */
final class ControlClient {

    private static final String ADMIN_TOKEN = "Sandbox-Admin-Token";
    private static final String GIVEN = "; give it as an option, with --sandbox.admin-token or"
            + " SandboxOptions.adminToken, also where a file of settings has it";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI control;
    private final @Nullable String adminToken;
    private volatile boolean changed;

    private ControlClient(HttpClient.Builder http, URI baseUrl, @Nullable String adminToken) {
        this.http = http.version(HttpClient.Version.HTTP_1_1).build();
        this.control = URI.create(baseUrl.getScheme() + "://" + baseUrl.getAuthority() + "/sandbox/v1/");
        this.adminToken = adminToken;
    }

    /** Of a child process of this JVM, which no proxy stands in front of, whatever the application under test uses. */
    static ControlClient ofProcess(URI baseUrl, @Nullable String adminToken) {
        return new ControlClient(HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY), baseUrl, adminToken);
    }

    /** Of a sandbox anywhere. */
    static ControlClient ofExternal(URI baseUrl, @Nullable String adminToken) {
        return new ControlClient(HttpClient.newBuilder(), baseUrl, adminToken);
    }

    /** Whether something was written since the changes were forgotten last. */
    boolean hasChanged() {
        return changed;
    }

    void forgetChanges() {
        changed = false;
    }

    String get(String path) {
        return send("GET", path, "", "application/json");
    }

    String post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    void put(String path, String yaml) {
        send("PUT", path, yaml, "application/yaml");
    }

    void delete(String path) {
        send("DELETE", path, "", "application/json");
    }

    private String send(String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(control.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body, UTF_8));
        if (adminToken != null) {
            request.header(ADMIN_TOKEN, adminToken);
        }
        if (!method.equals("GET")) {
            changed = true;
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() >= 300) {
                throw new SandboxFailure(method + " " + path + ": " + problem(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new SandboxFailure(method + " " + control.resolve(path) + ": the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure(method + " " + path + ": interrupted", e);
        }
    }

    private static String problem(HttpResponse<String> answer) {
        if (Json.read(answer.body()) instanceof Map<?, ?> error) {
            Object detail = error.get("MessageDetail");
            Object message = detail == null ? error.get("Message") : detail;
            if (message != null) {
                return message + (message.toString().startsWith(ADMIN_TOKEN) ? GIVEN : "");
            }
        }
        return "status " + answer.statusCode();
    }
}
