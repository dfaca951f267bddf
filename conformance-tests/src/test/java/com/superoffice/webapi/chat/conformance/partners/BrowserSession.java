package com.superoffice.webapi.chat.conformance.partners;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A logged-in browser session of a sandbox.
 *
 * @param cookie the session's cookie, name and value
 */
record BrowserSession(String cookie, String xsrfToken) {

    static BrowserSession open(URI baseUrl) throws IOException, InterruptedException {
        URI control = URI.create("http://" + baseUrl.getAuthority() + "/sandbox/v1/browser-sessions");
        HttpRequest request =
                HttpRequest.newBuilder(control).POST(HttpRequest.BodyPublishers.noBody()).build();
        JsonNode opened = JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
        String cookie = opened.at("/sessionCookie/name").asString() + "=" + opened.at("/sessionCookie/value").asString();
        return new BrowserSession(cookie, opened.get("xsrfToken").asString());
    }
}
