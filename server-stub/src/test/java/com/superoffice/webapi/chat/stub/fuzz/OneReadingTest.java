package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Rule;
import com.superoffice.webapi.chat.contract.request.Severity;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C5, C6: the sandbox says 400 to a body exactly where the judge of requests finds a violation in it. */
class OneReadingTest {

    private static final int BODIES = Integer.getInteger("fuzz.bodies", 2000);

    private final RequestJudge judge = RequestJudge.ofContract();

    @ParameterizedTest(name = "fuzz.seed={0}")
    @ValueSource(longs = {1, 565, 2347})
    void theSandboxRejectsABodyExactlyWhereTheJudgeFindsAViolationInIt(long seed) throws IOException {
        System.out.println("fuzz.bodies=" + BODIES + " fuzz.seed=" + seed);
        BodyFuzz fuzz = new BodyFuzz(seed);
        List<String> differences = new ArrayList<>();
        int rejected = 0;
        try (RunningSandbox sandbox = RunningSandbox.start();
                KeptConnection connection = new KeptConnection(sandbox.port())) {
            for (int number = 1; number <= BODIES; number++) {
                BodyFuzz.Body body = fuzz.next();
                String answer = connection.exchange(request(body));
                List<Finding> violations = violations(body);
                boolean isRejected = answer.startsWith("HTTP/1.1 400 ");
                rejected += isRejected ? 1 : 0;
                if (isRejected == violations.isEmpty() || !(isRejected || answer.startsWith("HTTP/1.1 200 "))) {
                    differences.add("body " + number + ", " + body.contentType() + ": "
                            + new String(body.bytes(), ISO_8859_1) + "\n  sandbox: " + answer.lines().findFirst().orElse("")
                            + answer.replaceFirst("(?s).*\"MessageDetail\":", " ").lines().findFirst().orElse("")
                            + "\n  judge: " + violations);
                }
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(rejected).isBetween(BODIES / 5, BODIES * 4 / 5);
    }

    private List<Finding> violations(BodyFuzz.Body body) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(body.contentType()));
        return judge.judge(Request.of("POST", ChatContract.GetChatMessages.PATH, null, headers, body.bytes())).stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .filter(finding -> finding.where().startsWith("body") || finding.rule() == Rule.CONTENT_TYPE_MISMATCH)
                .toList();
    }

    private static byte[] request(BodyFuzz.Body body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST /api/v1" + ChatContract.GetChatMessages.PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                        + RunningSandbox.BASIC + "\r\nContent-Type: " + body.contentType() + "\r\nContent-Length: "
                        + body.bytes().length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        request.writeBytes(body.bytes());
        return request.toByteArray();
    }
}
