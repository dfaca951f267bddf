package com.superoffice.webapi.chat.contract.browser;

import com.superoffice.webapi.chat.contract.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, and what a person does with it.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
public final class Browser implements AutoCloseable {

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
    public static Browser start() throws IOException {
        Command.need("chromedriver", "chromium");
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

    public void open(URI page) {
        post(session + "/url", Map.of("url", page.toString()));
    }

    /** What a script returns, a promise's value included. */
    public JsonNode run(String script, Object... arguments) {
        return post(session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Waits until an expression is true, or a minute has gone by. */
    public void waitUntil(String expression) {
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
    public void waitForText(String selector, String text) {
        waitUntil("(document.querySelector(%s)?.innerText ?? '').includes(%s)".formatted(quoted(selector), quoted(text)));
    }

    /** The text of an element as a person reads it. */
    public String text(String selector) {
        return run("return document.querySelector(arguments[0]).innerText;", selector).asString();
    }

    /** Clicks in the middle of the screen, where no bar that stays in place is above the element. */
    public void click(String selector) {
        run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });", selector);
        post(session + "/element/" + element(selector) + "/click", Map.of());
    }

    /** Replaces what stands in a field. */
    public void type(String selector, String text) {
        String field = session + "/element/" + element(selector);
        post(field + "/clear", Map.of());
        post(field + "/value", Map.of("text", text));
    }

    /** Chooses an option of a select by its value or text. */
    public void choose(String selector, String option) {
        run("""
                const select = document.querySelector(arguments[0]);
                select.value = arguments[1];
                if (select.value !== arguments[1]) { throw new Error('no option ' + arguments[1]); }
                select.dispatchEvent(new Event('input', { bubbles: true }));
                select.dispatchEvent(new Event('change', { bubbles: true }));""", selector, option);
    }

    /** Presses a key, by its WebDriver code, on whatever has the focus. */
    public void press(char key) {
        post(
                session + "/actions",
                Map.of("actions", List.of(Map.of(
                        "type", "key",
                        "id", "keyboard",
                        "actions", List.of(
                                Map.of("type", "keyDown", "value", String.valueOf(key)),
                                Map.of("type", "keyUp", "value", String.valueOf(key)))))));
    }

    /** Takes a screen; on that of a phone the pointer is a finger. */
    public void resize(int width, int height, boolean phone) {
        devtools("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** Prefers light, dark, or the colours that the system forces on each page. */
    public void prefer(String scheme) {
        boolean forced = scheme.equals("forced");
        devtools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(
                        Map.of("name", "prefers-color-scheme", "value", forced ? "dark" : scheme),
                        Map.of("name", "forced-colors", "value", forced ? "active" : "none"))));
    }

    /** Shows pages as on paper, until a scheme is preferred. */
    public void print() {
        devtools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Runs the scripts of pages, or not. */
    public void scripts(boolean run) {
        devtools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Lets pages write to the clipboard, and read from it. */
    public void permitClipboard() {
        devtools(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /** What stands in the way of anybody who uses the page, by the rules of axe. */
    public List<String> barriers() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
        }
        return run("""
                        const found = await axe.run(document, { resultTypes: ['violations'] });
                        return found.violations.map((one) => one.id + ': '
                            + one.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '));""")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** How many pixels of the page are beyond the right edge of the screen. */
    public int beyond() {
        return run("return Math.max(0, document.documentElement.scrollWidth - innerWidth);").asInt();
    }

    /** What is to be pressed, filled in or followed and is lower or narrower than so many pixels; links within a text are not. */
    public List<String> targetsBelow(int pixels) {
        return run("""
                        const inText = (a) => a.localName === 'a' && getComputedStyle(a).display === 'inline';
                        return [...document.querySelectorAll('a[href], button, input, select, summary')]
                            .filter((target) => target.checkVisibility() && !inText(target))
                            .map((target) => [target, target.getBoundingClientRect()])
                            .filter(([, box]) => box.height > 0 && (box.height < arguments[0] || box.width < 24))
                            .map(([target, box]) => `${target.outerHTML.slice(0, 120)} is ${box.width} x ${box.height}`);""", pixels)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What was logged to the console since the last call. */
    public List<String> console() {
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

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
