package com.superoffice.webapi.chat.stub.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** D14: how the sandbox fares can be seen: health, readiness, metrics, a line for each call. */
class MetricsTest {

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(
                "--sandbox.access-log=true", "--sandbox.cors.origins=https://app.example.com,http://chat_app:3000");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void healthAndReadinessAreTold() {
        String up = "{\"status\":\"UP\",\"contractVersion\":\"" + ChatContract.VERSION
                + "\",\"operationPath\":\"/api/v1/Agents/Chat/GetChatMessages\"}";
        assertThat(get("/health").body()).isEqualTo(up);
        assertThat(get("/ready").body()).isEqualTo(up);
    }

    @Test
    void callsAreCountedByStatusAndMediaType() {
        sandbox.post("{\"ChatSessionId\":2347}", "Accept", "text/xml");
        sandbox.post("{}");
        HttpResponse<String> metrics = get("/metrics");
        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("chat_get_messages_seconds_count{media_type=\"text/xml\",status=\"200\"} 1")
                .contains("chat_get_messages_seconds_count{media_type=\"application/json\",status=\"400\"} 1")
                .contains("chat_get_messages_seconds_bucket{media_type=\"text/xml\",status=\"200\",le=\"")
                .contains("ns_api_slow_total 0.0");
    }

    @Test
    void aCallBeyondTheThresholdIsSlow() {
        CallMetrics metrics = new CallMetrics();
        ListAppender<ILoggingEvent> log = logOf(CallMetrics.class.getName());
        metrics.record(200, "application/json", ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD);
        assertThat(metrics.scrape()).contains("ns_api_slow_total 0.0");
        metrics.record(200, "application/json", ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD.plus(Duration.ofMillis(1)));
        assertThat(metrics.scrape()).contains("ns_api_slow_total 1.0");
        assertThat(log.list)
                .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
                .containsExactly("WARN NsApiSlow: a call took 5001 ms, the threshold is 5000 ms");
    }

    @Test
    void theAccessLogHasALineForEachCallWithoutTextOrSecrets() {
        ListAppender<ILoggingEvent> log = logOf("access");
        sandbox.postWithQuery("$select=Message", "{\"ChatSessionId\":2347}", "SO-AppToken", "hidden");
        sandbox.postTo("/api/v1/Agents/Chat/GetChatMessages;jsessionid=hidden?access_token=hidden", new byte[0]);
        assertThat(log.list)
                .extracting(event -> event.getFormattedMessage().replaceAll("\\d+ us", ""))
                .containsExactly(
                        "POST /api/v1/Agents/Chat/GetChatMessages 200 application/json ",
                        "POST /api/v1/Agents/Chat/GetChatMessages;*** 401 application/json ");
    }

    @Test
    void whatIsRefusedIsToldToTheCallerAndNotLogged() {
        ListAppender<ILoggingEvent> log = logOf(Logger.ROOT_LOGGER_NAME);
        assertThat(sandbox.send("GET", "/nowhere", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(sandbox.send("POST", "/sandbox/v1/nowhere", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(sandbox.send("PATCH", "/sandbox/v1/sessions", new byte[0]).statusCode()).isEqualTo(405);
        assertThat(get("/journal?after=words").statusCode()).isEqualTo(400);
        assertThat(sandbox.post("{\"ChatSessionId\":\"words\"}").statusCode()).isEqualTo(400);
        assertThat(log.list)
                .filteredOn(event -> !event.getLoggerName().equals("access"))
                .isEmpty();
    }

    @Test
    void aPageOfAConfiguredOriginMayCall() {
        HttpResponse<String> preflight = sandbox.send(
                "OPTIONS",
                "/api/v1/Agents/Chat/GetChatMessages",
                new byte[0],
                "Origin",
                "https://app.example.com",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type,so-timezone,x-xsrf-token");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example.com");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("so-timezone", "x-xsrf-token");
        for (String origin : List.of("https://app.example.com", "http://chat_app:3000")) {
            assertThat(sandbox.post("{\"ChatSessionId\":2347}", "Origin", origin)
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .hasValue(origin);
        }
        assertThat(sandbox.post("{\"ChatSessionId\":2347}", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersTellBrowsersAndCachesNotToGuessOrKeep() {
        HttpResponse<String> answer = sandbox.post("{\"ChatSessionId\":2347}");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static ListAppender<ILoggingEvent> logOf(String name) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        ((Logger) LoggerFactory.getLogger(name)).addAppender(appender);
        return appender;
    }

    private static HttpResponse<String> get(String path) {
        return sandbox.send("GET", "/sandbox/v1" + path, new byte[0]);
    }
}
