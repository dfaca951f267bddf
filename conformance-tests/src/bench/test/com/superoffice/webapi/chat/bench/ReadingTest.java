package com.superoffice.webapi.chat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others print is read. */
class ReadingTest {

    @Test
    void theLineOfTheScriptIsFoundAmongWhatWrkPrints() throws IOException {
        String printed =
                """
                Running 3s test @ http://127.0.0.1:8080/
                Requests/sec:  18000.11
                measured failed=2 rate=18000.1 p50=0.800 p99=4.100
                """;

        assertThat(Load.counted(printed)).isEqualTo(Map.of("failed", 2.0, "rate", 18_000.1, "p50", 0.8, "p99", 4.1));
    }

    @Test
    void whatWrkPrintsInsteadIsReported() {
        assertThatThrownBy(() -> Load.counted("unable to connect to 127.0.0.1:1"))
                .isInstanceOf(IOException.class)
                .hasMessage("wrk: expected a line that begins with \"measured\", found unable to connect to 127.0.0.1:1");
    }

    @Test
    void residentMemoryIsReadInMebibytes() {
        String status = "Name:\tjava\nVmPeak:\t 9000000 kB\nVmHWM:\t  307200 kB\nVmRSS:\t  256512 kB\n";

        assertThat(RunningServer.mebibytes(status, "VmRSS")).isEqualTo(250.5);
        assertThat(RunningServer.mebibytes(status, "VmHWM")).isEqualTo(300);
        assertThat(RunningServer.mebibytes("Name:\tjava\nState:\tZ (zombie)\n", "VmRSS")).isZero();
    }

    @Test
    void onlyTheRightBodyPasses() {
        assertThat(Call.documented().check().test(Call.response().toPrettyString())).isTrue();
        assertThat(Call.documented().check().test("[]")).isFalse();
    }
}
