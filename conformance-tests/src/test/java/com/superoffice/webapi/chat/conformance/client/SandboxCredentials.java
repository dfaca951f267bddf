package com.superoffice.webapi.chat.conformance.client;

import com.superoffice.webapi.chat.client.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues and revokes credentials, and logs browsers in, through the control API of a sandbox. */
final class SandboxCredentials {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI control;

    SandboxCredentials(URI baseUrl) {
        control = URI.create("http://" + baseUrl.getAuthority() + "/sandbox/v1/");
    }

    /** A new ticket or token. */
    String issue(String kind) throws IOException, InterruptedException {
        return post("credentials", "{\"kind\":\"" + kind + "\"}").get("secret").asString();
    }

    void revoke(String kind, String secret) throws IOException, InterruptedException {
        post("credentials/revocations", "{\"kind\":\"" + kind + "\",\"secret\":\"" + secret + "\"}");
    }

    /** What a page of a logged-in browser sends. */
    Credentials browser(int lifetimeSeconds) throws IOException, InterruptedException {
        JsonNode session = post("browser-sessions?lifetimeSeconds=" + lifetimeSeconds, "");
        JsonNode cookie = session.get("sessionCookie");
        return Credentials.xsrf(
                session.get("xsrfToken").asString(),
                cookie.get("name").asString() + "=" + cookie.get("value").asString());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(control.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("POST " + path + ": status " + answer.statusCode());
        }
        return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
