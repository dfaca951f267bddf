package com.superoffice.webapi.chat.contract.site;

import com.superoffice.webapi.chat.contract.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A headless Chromium.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
final class Browser implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port, String screen) throws IOException, InterruptedException {
        this.driver = driver;
        String driverUrl = "http://127.0.0.1:" + port + "/session";
        JsonNode answer = post(driverUrl, """
                {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": ["--headless", "--no-sandbox"]%s},
                "goog:loggingPrefs": {"browser": "ALL"}}}}
                """.formatted(screen));
        session = driverUrl + "/" + answer.at("/value/sessionId").asString();
    }

    /** Starts one. Skips the test when there is none. */
    static Browser start() throws IOException, InterruptedException {
        return start("");
    }

    /** Starts one with the screen of a phone, 390 pixels wide. */
    static Browser startOnAPhone() throws IOException, InterruptedException {
        return start(", \"mobileEmulation\": {\"deviceMetrics\": {\"width\": 390, \"height\": 844, \"pixelRatio\": 2}}");
    }

    private static Browser start(String screen) throws IOException, InterruptedException {
        Command.need("chromedriver", "chromium");
        Process driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
        BufferedReader output = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return new Browser(driver, Integer.parseInt(port.group(1)), screen);
            }
        }
        throw new IllegalStateException("chromedriver named no port");
    }

    void open(URI page) throws IOException, InterruptedException {
        post(session + "/url", body("url", page.toString()));
    }

    /** What a script answers, once it answers other than null; the page may still be at work. */
    JsonNode waitFor(String script) throws IOException, InterruptedException {
        String waiting = """
                const done = arguments[0];
                const look = () => { const found = (() => { %s })(); if (found) { done(found); } else { setTimeout(look, 50); } };
                look();
                """.formatted(script);
        ObjectNode request = JsonMapper.shared().createObjectNode().put("script", waiting);
        request.putArray("args");
        return post(session + "/execute/async", request.toString()).path("value");
    }

    /** Errors and warnings of the console. */
    JsonNode console() throws IOException, InterruptedException {
        return post(session + "/se/log", body("type", "browser")).path("value");
    }

    @Override
    public void close() {
        try {
            client.send(HttpRequest.newBuilder(URI.create(session)).DELETE().build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException("the browser did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }

    private JsonNode post(String url, String json) throws IOException, InterruptedException {
        String answer = client.send(
                        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(json)).build(),
                        BodyHandlers.ofString())
                .body();
        JsonNode tree = JsonMapper.shared().readTree(answer);
        if (tree.at("/value/error").isString()) {
            throw new IllegalStateException("WebDriver: " + tree.at("/value/message").asString());
        }
        return tree;
    }

    private static String body(String name, String value) {
        return JsonMapper.shared().createObjectNode().put(name, value).toString();
    }
}
