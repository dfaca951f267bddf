package com.superoffice.webapi.chat.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each view, light, dark and on a phone: usable for everybody, and pictured under {@code target/screenshots}. */
@Tag("full")
class LookIT {

    private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();

    private static OpenPage page;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        page = OpenPage.start();
        browser = page.browser();
        try (InputStream script = LookIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (page != null) {
            page.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1280, 800", "dark, 1280, 800", "forced, 1280, 800", "light, 390, 844", "dark, 390, 844", "forced, 390, 844",
    })
    void everyViewIsWithoutBarriersAndWithinTheScreen(String colours, int width, int height) throws IOException {
        page.sandbox().reset();
        boolean phone = width < 500;
        browser.resize(width, height, phone);
        browser.prefer(colours.equals("dark") ? "dark" : "light", colours.equals("forced"));
        String name = (phone ? "phone-" : "") + colours;

        page.show("try");
        assertThat(browser.run("return document.querySelector('.bar').offsetHeight;").asInt())
                .isLessThan(phone ? 110 : 60);
        browser.click("#send");
        browser.waitForText("#response-line", "200 OK");
        look(name, "try");
        for (String tab : new String[] {"table", "headers", "timing"}) {
            browser.click("#tab-response-" + tab);
            look(name, "try-" + tab);
        }
        browser.click("#tab-response-body");
        browser.unfold("#try");
        look(name, "try-unfolded");
        browser.choose("#way", "none");
        browser.click("#send");
        browser.waitForText("#response-line", "401");
        look(name, "try-401");

        page.call("{\"ChatSessionId\": \"2347\", \"Afer\": 1}");
        page.call("{\"ChatSessionId\": 3004, \"After\": 402}");
        page.control("POST", "/faults", "{\"kind\": \"status\", \"status\": 429, \"retryAfter\": \"30\", \"next\": 2, \"session\": 7}");
        page.control("POST", "/faults", "{\"kind\": \"latency\", \"percentiles\": {\"50\": 20, \"99\": 2000}, \"percentage\": 5}");
        page.call("{\"ChatSessionId\": 7}");

        browser.click("#tab-chat");
        for (int session : new int[] {3002, 3005, 3004}) {
            browser.waitUntil("document.querySelector('[data-session=\"" + session + "\"]')");
            browser.run("document.getElementById('sessions-card').open = true;");
            browser.click("[data-session='" + session + "']");
            browser.waitUntil("document.querySelectorAll('#messages article').length > 3");
            browser.waitForText("#follow-line", "Live");
            look(name, "chat-" + session);
        }
        browser.click("#tab-requests");
        browser.waitForText("#calls", "body /ChatSessionId: expected an int32 number");
        look(name, "requests");
        browser.click("#calls li.broken");
        for (String tab : new String[] {"request", "response", "findings", "code"}) {
            browser.click("#tab-call-" + tab);
            look(name, "requests-" + tab);
        }
        browser.click("#close-call");
        browser.click("#tab-faults");
        browser.waitForText("#active-faults", "latency, p50 20 ms, p99 2000 ms");
        look(name, "faults");
        browser.unfold("#faults");
        browser.type("#next", "0");
        browser.click("#add-fault button.primary");
        look(name, "faults-error");
    }

    private static void look(String scheme, String view) throws IOException {
        browser.run(axe);
        assertThat(browser.run("""
                        const forced = matchMedia('(forced-colors: active)').matches; // then the colours are the person's own
                        const found = await axe.run(document,
                          { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !forced } } });
                        return found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '));""")
                        .valueStream())
                .as("%s, %s", view, scheme)
                .isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth;").asInt())
                .as("how far %s, %s is beyond the screen", view, scheme)
                .isLessThanOrEqualTo(0);
        assertThat(browser.run("""
                        const shades = (chosen) => [...document.querySelectorAll(`[role=tab][aria-selected=${chosen}]`)]
                          .filter((tab) => tab.checkVisibility()).map((tab) => (['backgroundColor', 'borderBottomColor']
                            .map((name) => getComputedStyle(tab)[name])).join());
                        return shades(true).filter((shade) => shades(false).includes(shade));""")
                        .valueStream())
                .as("selected tabs that look like others, %s, %s", view, scheme)
                .isEmpty();
        assertThat(browser.run("""
                        const least = matchMedia('(pointer: coarse)').matches ? 44 : 24;
                        const inText = (element) => element.matches('a, .hint a') && element.closest('p');
                        return [...document.querySelectorAll('button, input, select, textarea, summary, a, label:has(input)')]
                          .filter((element) => element.checkVisibility() && !inText(element) && !element.matches('label input, .skip'))
                          .filter((element) => element.getBoundingClientRect().height < least)
                          .map((element) => `${element.id || element.textContent} ${element.getBoundingClientRect().height}`);""")
                        .valueStream())
                .as("targets that are too small, %s, %s", view, scheme)
                .isEmpty();
        browser.screenshot(PICTURES.resolve(view + "-" + scheme + ".png"));
        assertThat(Files.size(PICTURES.resolve(view + "-" + scheme + ".png"))).isPositive();
    }
}
