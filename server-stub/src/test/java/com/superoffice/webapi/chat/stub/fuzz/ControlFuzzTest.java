package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import com.superoffice.webapi.chat.stub.control.contract.ContractFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is sent to the control API is answered with a status that sandbox.yaml declares, and leaves no log. */
class ControlFuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.control.requests", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final String TOKEN = "secret";

    @Test
    void noRequestBringsTheControlApiOutOfItsContract() throws IOException {
        System.out.println("fuzz.control.requests=" + REQUESTS + " fuzz.seed=" + SEED);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        ControlFuzz fuzz = new ControlFuzz(ContractFile.read(), SEED);
        Map<String, Integer> statuses = new TreeMap<>();
        try (RunningSandbox sandbox = RunningSandbox.start("--sandbox.admin-token=" + TOKEN);
                KeptConnection connection = new KeptConnection(sandbox.port())) {
            for (int number = 1; number <= REQUESTS; number++) {
                ControlFuzz.Call call = fuzz.next(TOKEN);
                String shown = new String(call.request(), ISO_8859_1);
                String where = "request " + number + " of seed " + SEED + ":\n" + shown;
                statuses.merge(judge(call, connection.exchange(call.request()), where), 1, Integer::sum);
                assertThat(log.list).as(where).isEmpty();
            }
        } finally {
            root.detachAppender(log);
        }
        assertThat(statuses).containsKeys("200", "201", "204", "400", "401", "403", "405", "406", "415");
    }

    private static String judge(ControlFuzz.Call call, String answer, String where) {
        String status = answer.substring(9, 12);
        boolean isDeclared = call.method().equals(call.operation().method().toUpperCase(Locale.ROOT));
        if (isDeclared) {
            assertThat(call.operation().statuses()).as(where).contains(status);
        }
        assertThat(status).as(where).doesNotStartWith("5");
        assertThat(answer).as(where).doesNotContain("\tat ", "java.", "org.springframework", "org.apache");
        if (status.compareTo("400") >= 0) {
            assertThat(answer)
                    .as(where)
                    .containsAnyOf("\r\n\r\n{\"Error\":true,", "\r\n\r\n<Error><Error>true</Error>");
        }
        return status;
    }
}
