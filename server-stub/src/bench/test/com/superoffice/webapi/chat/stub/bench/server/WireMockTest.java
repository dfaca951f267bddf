package com.superoffice.webapi.chat.stub.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.bench.load.Contract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WireMockTest {

    @Test
    void theStubLooksAtTheValuesOfTheDocumentedRequest() throws IOException {
        assertThat(WireMock.asJsonPath(Contract.read().documentedRequest()))
                .isEqualTo("$[?(@.ChatSessionId == 565 && @.After == 7)]");
    }
}
