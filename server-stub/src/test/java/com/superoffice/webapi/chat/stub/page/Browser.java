package com.superoffice.webapi.chat.stub.page;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, and what a person does with it.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
final class Browser implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port) {
        this.driver = driver;
        String driverUrl = "http://127.0.0.1:" + port + "/session";
        session = driverUrl + "/"
                + post(
                                driverUrl,
                                Map.of(
                                        "capabilities",
                                        Map.of(
                                                "alwaysMatch",
                                                Map.of(
                                                        "goog:chromeOptions",
                                                        Map.of("args", List.of("--headless", "--no-sandbox")),
                                                        "goog:loggingPrefs",
                                                        Map.of("browser", "ALL")))))
                        .path("sessionId")
                        .asString();
        post(session + "/timeouts", Map.of("script", PATIENCE_MILLISECONDS));
    }

    /** Starts one. Skips the tests, with one line that says so, when there is none; fails them where all tools are required. */
    static Browser start() throws IOException {
        for (String tool : List.of("chromedriver", "chromium")) {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
            if (!there && Boolean.parseBoolean(System.getenv("REQUIRE_ALL_TOOLS"))) {
                fail(tool + " is not on the PATH, and REQUIRE_ALL_TOOLS is true");
            }
            if (!there) {
                System.out.println("Skipped: " + tool + " is not on the PATH");
            }
            assumeTrue(there, tool + " is not on the PATH");
        }
        Process driver = new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
        BufferedReader output = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return new Browser(driver, Integer.parseInt(port.group(1)));
            }
        }
        throw new IllegalStateException("chromedriver named no port");
    }

    void open(URI page) {
        post(session + "/url", Map.of("url", page.toString()));
    }

    /** What a script returns, a promise's value included. */
    JsonNode run(String script, Object... arguments) {
        return post(session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Waits until an expression is true, or a minute has gone by. */
    void waitUntil(String expression) {
        run("""
                return new Promise((done, fail) => {
                  const until = performance.now() + arguments[0];
                  const look = () => {
                    if (%1$s) { done(true); }
                    else if (performance.now() > until) { fail(new Error('never true: ' + arguments[1])); }
                    else { setTimeout(look, 50); }
                  };
                  look();
                });""".formatted(expression), PATIENCE_MILLISECONDS / 2, expression);
    }

    /** Waits until an element says a text. */
    void waitForText(String selector, String text) {
        waitUntil("(document.querySelector(%s)?.innerText ?? '').includes(%s)".formatted(quoted(selector), quoted(text)));
    }

    /** The text of an element as a person reads it. */
    String text(String selector) {
        return run("return document.querySelector(arguments[0]).innerText;", selector).asString();
    }

    /** Clicks in the middle of the screen, where no bar that stays in place is above the element. */
    void click(String selector) {
        run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });", selector);
        post(session + "/element/" + element(selector) + "/click", Map.of());
    }

    /** Replaces what stands in a field. */
    void type(String selector, String text) {
        String field = session + "/element/" + element(selector);
        post(field + "/clear", Map.of());
        post(field + "/value", Map.of("text", text));
    }

    /** Chooses an option of a select by its value or text. */
    void choose(String selector, String option) {
        run("""
                const select = document.querySelector(arguments[0]);
                select.value = arguments[1];
                if (select.value !== arguments[1]) { throw new Error('no option ' + arguments[1]); }
                select.dispatchEvent(new Event('input', { bubbles: true }));
                select.dispatchEvent(new Event('change', { bubbles: true }));""", selector, option);
    }

    /** Opens what is folded in an element. */
    void unfold(String selector) {
        run("document.querySelectorAll(arguments[0] + ' details').forEach((part) => { part.open = true; });", selector);
    }

    /** Presses keys together, by their WebDriver codes, on whatever has the focus. */
    void press(char... keys) {
        List<Map<String, String>> strokes = new ArrayList<>();
        for (char key : keys) {
            strokes.add(Map.of("type", "keyDown", "value", String.valueOf(key)));
        }
        for (char key : keys) {
            strokes.add(Map.of("type", "keyUp", "value", String.valueOf(key)));
        }
        post(
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", strokes))));
    }

    void resize(int width, int height, boolean phone) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        devtools("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    /** Prefers light or dark, and perhaps the few colours that a person has chosen. */
    void prefer(String scheme, boolean forced) {
        devtools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "forced-colors", "value", forced ? "active" : "none"))));
    }

    void screenshot(Path file) throws IOException {
        String picture = devtools("Page.captureScreenshot", Map.of("format", "png")).path("data").asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    /** What the console was told since the last time. */
    List<String> console() {
        return post(session + "/se/log", Map.of("type", "browser")).valueStream()
                .map(entry -> entry.path("message").asString())
                .toList();
    }

    @Override
    public void close() {
        try {
            client.send(HttpRequest.newBuilder(URI.create(session)).DELETE().build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException("the browser did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }

    private JsonNode devtools(String command, Map<String, ?> parameters) {
        return post(session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    private String element(String selector) {
        return post(session + "/element", Map.of("using", "css selector", "value", selector))
                .valueStream()
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private JsonNode post(String url, Map<String, ?> body) {
        try {
            String answer = client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            JsonNode value = JsonMapper.shared().readTree(answer).path("value");
            if (value.path("error").isString()) {
                throw new IllegalStateException("WebDriver: " + value.path("message").asString());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
