package com.superoffice.webapi.chat.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final int CALLS = 12;

    @Test
    void noneIsSentBeforeAllCanBe() {
        AtomicLong readyAtTheFirst = new AtomicLong();
        Wire fast = new Wire() {
            @Override
            public Exchange exchange(RawRequest request) {
                readyAtTheFirst.compareAndSet(0, threads());
                throw new IllegalArgumentException("sent");
            }

            @Override
            public BaseUrl baseUrl() {
                return BaseUrl.parse("http://localhost/api/v1");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> AtOnce.send(fast, Collections.nCopies(CALLS, RawRequest.of("GET", "/"))))
                .hasRootCauseMessage("sent");
        assertThat(readyAtTheFirst).hasValue(CALLS);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("at-once"))
                .count();
    }
}
