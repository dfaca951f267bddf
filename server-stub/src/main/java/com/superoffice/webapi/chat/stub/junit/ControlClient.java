package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Speaks to the control API of a sandbox. */
final class ControlClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI control;

    /** The control API of the sandbox that serves the operation below this base URL. */
    ControlClient(URI baseUrl) {
        this.control = URI.create(baseUrl.getScheme() + "://" + baseUrl.getAuthority() + "/sandbox/v1/");
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
        HttpRequest request = HttpRequest.newBuilder(control.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() >= 300) {
                throw new SandboxFailure(method + " " + path + ": " + problem(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new SandboxFailure(method + " " + path + ": the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure(method + " " + path + ": interrupted", e);
        }
    }

    private static Object problem(HttpResponse<String> answer) {
        if (Json.read(answer.body()) instanceof Map<?, ?> error) {
            Object detail = error.get("MessageDetail");
            Object message = detail == null ? error.get("Message") : detail;
            if (message != null) {
                return message;
            }
        }
        return "status " + answer.statusCode();
    }
}
