package com.superoffice.webapi.chat.stub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScenariosTest {

    @Test
    void theDocumentedRequestIsSentAsDocumented() throws IOException {
        Scenario documented = new Scenarios(Contract.read()).documented();

        assertThat(documented.body()).isEqualTo("{\"ChatSessionId\":565,\"After\":7}");
        assertThat(documented.headerLines())
                .containsExactly(
                        "Authorization: Basic dGplMDpUamUw",
                        "Accept: application/json; charset=utf-8",
                        "Accept-Language: en",
                        "Content-Type: application/json; charset=utf-8");
    }

    @Test
    void onlyTheDocumentedResponseIsRight() throws IOException {
        Contract contract = Contract.read();
        AnswerCheck check = new Scenarios(contract).documented().check();

        assertThat(check.complaint(answer(200, contract.documentedResponse().toPrettyString()))).isEmpty();
        assertThat(check.complaint(answer(401, "{}"))).contains("expected status 200, found 401");
        assertThat(check.complaint(answer(200, "[]"))).contains("another JSON body than expected, of 2 bytes");
        assertThat(check.complaint(answer(200, "<html>"))).contains("a body that is not JSON, of 6 bytes");
    }

    @Test
    void theSchemaForPeersSaysWhatTheContractSays() throws IOException {
        assertThat(Contract.read().requestSchema())
                .isEqualTo(new JsonMapper().readTree(
                        """
                        {
                          "type": "object",
                          "required": ["ChatSessionId"],
                          "properties": {
                            "ChatSessionId": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
                            "After": {"type": ["integer", "null"], "minimum": -2147483648, "maximum": 2147483647}
                          }
                        }
                        """));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
