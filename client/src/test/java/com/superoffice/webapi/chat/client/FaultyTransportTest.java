package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transports that break their contract harm the call they are used for, and no other. */
@Timeout(30)
class FaultyTransportTest {

    @Test
    void aBodyThatCannotBeClosedTakesTheTimeLimitFromNoOtherCall() {
        Client transport = (request, options) -> Response.builder()
                .request(request)
                .status(200)
                .headers(Map.of())
                .body(new Unclosable(), null)
                .build();
        try (ChatClient client = ChatClient.builder()
                .baseUrl("http://localhost/api/v1")
                .credentials(Credentials.basic("tje0", "Tje0"))
                .transport(transport)
                .build()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() ->
                                client.getMessages(MessagesQuery.session(565).timeout(Duration.ofMillis(100))))
                        .isInstanceOf(ChatApiException.TimedOut.class)
                        .hasMessageMatching("GetChatMessages of session 565: the time was over \\(attempts: 1,"
                                + " elapsed: [0-9]+ ms\\)");
            }
        }
    }

    /** Waits for bytes that do not come, until it is closed. */
    private static final class Unclosable extends InputStream {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            throw new IOException("closed");
        }

        @Override
        public void close() {
            closed.countDown();
            throw new IllegalStateException("cannot be closed");
        }
    }
}
