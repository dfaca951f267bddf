package com.superoffice.webapi.chat.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published site as the sandbox serves it, in a real browser. */
@Tag("full")
class DocsInBrowserIT {

    private static ChatSandbox sandbox;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        sandbox = ChatSandbox.start();
        try (InputStream script = DocsInBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @BeforeEach
    void onADesktop() {
        browser.resize(1280, 800, false);
        browser.prefer("light", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/", "/docs/index.html", "/docs/guide.html", "/docs/sandbox.html", "/docs/providers.html", "/docs/changelog.html"})
    void everyPageLeadsBackToTheSandbox(String path) {
        browser.console();
        open(path);
        assertThat(browser.run("return [...document.querySelectorAll('.bar a')].map((link) => link.innerText);")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(
                        "This sandbox", "Guide", "Reference", "Sandbox", "For providers", "Changelog", "chat.yaml", "chat.json", "chat.http");
        assertThat(browser.console()).isEmpty();
        browser.click(".bar a");
        browser.waitUntil("location.pathname === '/' && document.querySelector('#tab-try')");
    }

    @Test
    void everyRequestOfTheReferenceIsTriedInTheSandboxThatServesIt() {
        try (ChatSandbox other = ChatSandbox.start("--sandbox.tenant=Cust12345")) {
            for (ChatSandbox server : List.of(sandbox, other)) {
                server.reset();
                browser.open(URI.create("http://" + server.baseUrl().getAuthority() + "/docs/"));
                browser.waitUntil("document.querySelectorAll('button.try').length === 3");
                browser.run("document.querySelectorAll('button.try').forEach((button) => button.click());");
                browser.waitUntil("document.querySelectorAll('pre[role=status]:not([hidden])').length === 3");
                assertThat(browser.run("return [...document.querySelectorAll('pre[role=status]')].map((pre) => pre.innerText);")
                                .valueStream()
                                .map(JsonNode::asString))
                        .allMatch(answer -> answer.startsWith("200 application/") && answer.contains("Sarah Johnson"));
                assertThat(server.journal()).hasSize(3).allMatch(call -> call.violations().isEmpty());
            }
        }
    }

    @Test
    void aReferenceWhoseSandboxIsGoneSaysSo() {
        ChatSandbox gone = ChatSandbox.start("--sandbox.tenant=Cust9");
        browser.open(URI.create("http://" + gone.baseUrl().getAuthority() + "/docs/"));
        browser.waitUntil("document.querySelector('button.try')");
        gone.close();
        browser.click("button.try");
        browser.waitUntil("document.querySelector('pre[role=status]').innerText.startsWith('No response')");
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1280, 800", "dark, 1280, 800", "light, 390, 844", "dark, 390, 844",
    })
    void everyPageIsWithoutBarriersAndWithinTheScreen(String scheme, int width, int height) {
        browser.resize(width, height, width < 500);
        browser.prefer(scheme, false);
        for (String path : List.of("/docs/", "/docs/guide.html", "/docs/sandbox.html", "/docs/providers.html", "/docs/changelog.html")) {
            open(path);
            browser.run(axe);
            assertThat(browser.run("""
                            const found = await axe.run(document, { resultTypes: ['violations'] });
                            return found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '));""")
                            .valueStream())
                    .as("%s, %s", path, scheme)
                    .isEmpty();
            assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth;").asInt())
                    .as("how far %s, %s is beyond the screen", path, scheme)
                    .isLessThanOrEqualTo(0);
        }
    }

    private static void open(String path) {
        browser.open(URI.create("http://" + sandbox.baseUrl().getAuthority() + path));
        browser.waitUntil("document.readyState === 'complete'");
    }
}
