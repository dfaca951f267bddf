package com.superoffice.webapi.chat.stub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkResultTest {

    @Test
    void theLineOfTheScriptIsFoundAmongWhatWrkPrints() throws IOException {
        WrkResult result = WrkResult.parse(
                """
                Running 3s test @ http://127.0.0.1:8080/
                  1 threads and 16 connections
                Requests/sec:  18000.11
                measured requests=54000 microseconds=3000000 failed=2 p50=800 p90=1200 p99=4100 max=91000
                """);

        assertThat(result).isEqualTo(new WrkResult(54_000, 3_000_000, 2, 800, 1_200, 4_100, 91_000));
        assertThat(result.requestsPerSecond()).isEqualTo(18_000);
    }

    @Test
    void whatWrkPrintsInsteadIsTold() {
        assertThatThrownBy(() -> WrkResult.parse("unable to connect to 127.0.0.1:1 Connection refused\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("wrk printed no line that begins with \"measured\": "
                        + "unable to connect to 127.0.0.1:1 Connection refused");
    }
}
