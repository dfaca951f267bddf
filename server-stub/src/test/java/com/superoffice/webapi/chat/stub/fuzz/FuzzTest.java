package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** C8, S7: whatever is sent, the answer has a declared status that is no 5xx, and the error object instead of a stack trace. */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    @Test
    void noRequestBringsTheSandboxOutOfTheContract() throws IOException {
        System.out.println("fuzz.requests=" + REQUESTS + " fuzz.seed=" + SEED);
        Fuzz fuzz = new Fuzz(SEED);
        Map<String, Integer> statuses = new TreeMap<>();
        try (RunningSandbox sandbox = RunningSandbox.start();
                KeptConnection connection = new KeptConnection(sandbox.port())) {
            for (int number = 1; number <= REQUESTS; number++) {
                byte[] request = fuzz.request();
                String where = "request " + number + " of seed " + SEED + ":\n" + new String(request, ISO_8859_1);
                statuses.merge(judge(connection.exchange(request), where), 1, Integer::sum);
            }
        }
        assertThat(statuses).containsKeys("200", "400", "401", "406", "415");
    }

    private static String judge(String answer, String where) {
        String status = answer.substring(9, 12);
        assertThat(ChatContract.GetChatMessages.STATUSES).as(where).contains(Integer.valueOf(status));
        assertThat(status).as(where).doesNotStartWith("5");
        assertThat(answer).as(where).doesNotContain("\tat ", "java.", "org.springframework", "org.apache");
        if (!status.equals("200")) {
            assertThat(answer).as(where).containsAnyOf("\r\n\r\n{\"Error\":true,", "\r\n\r\n<Error><Error>true</Error>");
        }
        return status;
    }
}
