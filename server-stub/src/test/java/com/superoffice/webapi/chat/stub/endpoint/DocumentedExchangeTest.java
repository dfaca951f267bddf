package com.superoffice.webapi.chat.stub.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.Additions;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** D1, D11, D12, D13, C2, C3: the documented request, and all or some of the messages of a session. */
class DocumentedExchangeTest {

    private static final String FIRST = """
            {"ChatMessageId":1001,"ChatSessionId":2347,"Type":"ToCustomer",\
            "Message":"Hello! How can I help you today?","Author":"Sarah Johnson","ReadByCustomer":1,\
            "SpecialType":"None","SpecialParam":"","WhenPosted":"2024-12-15T09:23:15+01:00"}""";

    private static final String SECOND = """
            {"ChatMessageId":1002,"ChatSessionId":2347,"Type":"ToUser",\
            "Message":"Hi, I need help with my recent order","Author":"John Smith","ReadByCustomer":0,\
            "SpecialType":"None","SpecialParam":"","WhenPosted":"2024-12-15T09:23:42+01:00"}""";

    private static final String THIRD = """
            {"ChatMessageId":1003,"ChatSessionId":2347,"Type":"ToCustomer",\
            "Message":"Of course! Can you provide your order number?","Author":"Sarah Johnson","ReadByCustomer":1,\
            "SpecialType":"None","SpecialParam":"","WhenPosted":"2024-12-15T09:24:03+01:00"}""";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void theDocumentedRequestIsAnsweredWithTheDocumentedResponse() {
        HttpResponse<String> answer = sandbox.post(
                "{\n\"ChatSessionId\": 565,\n\"After\": 7\n}",
                "Accept", "application/json; charset=utf-8",
                "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo(Additions.in("[" + FIRST + "," + SECOND + "," + THIRD + "]"));
    }

    @Test
    void withoutAfterAllMessagesAreAnsweredAscending() {
        String all = Additions.in("[" + FIRST + "," + SECOND + "," + THIRD + "]");
        assertThat(sandbox.post("{\"ChatSessionId\":2347}").body()).isEqualTo(all);
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":null}").body()).isEqualTo(all);
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":0}").body()).isEqualTo(all);
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":-2147483648}").body()).isEqualTo(all);
    }

    @Test
    void afterIsAMessageIdThatIsNotAnsweredItself() {
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":1002}").body())
                .isEqualTo(Additions.in("[" + THIRD + "]"));
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":1003}").body()).isEqualTo("[]");
        assertThat(sandbox.post("{\"ChatSessionId\":2347,\"After\":2147483647}").body()).isEqualTo("[]");
    }

    @Test
    void aSessionThatIsNotKnownHasNoMessages() {
        HttpResponse<String> answer = sandbox.post("{\"ChatSessionId\":-1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }
}
