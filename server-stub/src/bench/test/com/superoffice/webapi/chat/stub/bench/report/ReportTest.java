package com.superoffice.webapi.chat.stub.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Measures;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path root;

    @Test
    void aTableSaysWhatWasMeasuredAndWhichBarsWereReached() throws IOException {
        Report report = new Report(root);
        report.keep(measured(1_000, 1_250));

        String table = report.join(null);

        assertThat(table)
                .contains(
                        "| sandbox | 1000 | 0.80 | – | – |\n",
                        "| WireMock, schema stubs | 1250 | 1.00 | – | – |\n",
                        "| cold start by WireMock's | at most 1.00 | 0.80 | met |\n",
                        "| cold start by Prism's (moonshot) | at most 1.00 | – | not measured |\n",
                        "- Prism: skipped, npm is not installed\n",
                        "\nAll figures: target/bench/results.json\n")
                .doesNotContain("Against the earlier run");
    }

    @Test
    void anEarlierResultIsCompared() throws IOException {
        Report report = new Report(root);
        report.keep(measured(1_000, 1_250));
        report.join(null);
        Path earlier = Files.move(root.resolve("target/bench/results.json"), root.resolve("earlier.json"));
        report.keep(measured(500, 1_250));

        assertThat(report.join(Report.figures(earlier)))
                .contains(
                        "| sandbox: cold start | ms | 1000 | 500 | 0.50 | better |\n",
                        "| WireMock, schema stubs: cold start | ms | 1250 | 1250 | 1.00 | same |\n");
    }

    @Test
    void anEarlierResultThatIsNotThereIsTold() {
        Path missing = root.resolve("missing.json");

        assertThatThrownBy(() -> Report.figures(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.compare: there is no file " + missing);
    }

    @Test
    void aFileWithoutFiguresIsTold() throws IOException {
        Path other = Files.writeString(root.resolve("other.json"), "{\"a\": 1}");
        Path text = Files.writeString(root.resolve("text.json"), "figures");

        assertThatThrownBy(() -> Report.figures(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.compare: " + other + " holds no figures");
        assertThatThrownBy(() -> Report.figures(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.compare: " + text + " holds no figures");
    }

    private static Measured measured(double sandbox, double wireMock) {
        return new Measured(
                "2026-11-24T12:00Z",
                new Machine("a processor", 2, 24, "Linux", 3),
                Map.of("WireMock", "3.13.2"),
                Map.of("rounds", 1),
                List.of(
                        new Figure(Subjects.SANDBOX, Measures.COLD_START, Unit.MILLISECONDS, List.of(sandbox)),
                        new Figure(Subjects.WIREMOCK, Measures.COLD_START, Unit.MILLISECONDS, List.of(wireMock))),
                List.of("Prism: skipped, npm is not installed"));
    }
}
