package com.superoffice.webapi.chat.stub.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OtherModulesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path root;

    @Test
    void jmhTellsTimeAndAllocationOfEachIteration() {
        assertThat(JmhFigures.read(JSON.readTree(
                        """
                        [{
                          "benchmark": "bench.GetMessagesBenchmark.handwritten",
                          "params": {"messages": "1000"},
                          "primaryMetric": {"score": 2.5, "scoreUnit": "us/op", "rawData": [[2.0, 3.0], [2.5]]},
                          "secondaryMetrics": {
                            "gc.alloc.rate": {"rawData": [[9.0]]},
                            "·gc.alloc.rate.norm": {"rawData": [[4096.0]]}
                          }
                        }]
                        """)))
                .containsExactly(
                        new Figure(
                                "handwritten client",
                                "time of a call, messages 1000",
                                Unit.MICROSECONDS,
                                List.of(2.0, 3.0, 2.5)),
                        new Figure(
                                "handwritten client",
                                "allocation of a call, messages 1000",
                                Unit.BYTES_PER_CALL,
                                List.of(4096.0)));
    }

    @Test
    void aBenchmarkThatIsNotKnownIsTold() {
        assertThatThrownBy(() -> JmhFigures.read(JSON.readTree("[{\"benchmark\": \"a.B.other\"}]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of the benchmarks [chatClient, generatedFeign, handwritten],"
                        + " found \"a.B.other\"");
    }

    @Test
    void theStoreTellsItsFiguresInLines() {
        assertThat(ReadingFigures.read(List.of(
                        "H2, 10,000 rows:",
                        "H2: 150 µs in the small table, 170 µs in the large one",
                        "H2 in memory, no new message: 11.5 µs, 100 new messages: 99.0 µs",
                        "H2 in memory, reset to 20 sessions of 10 messages: 800.0 µs")))
                .extracting(Figure::measure, Figure::median)
                .containsExactly(
                        tuple("H2, 100 new messages, ten thousand rows", 150.0),
                        tuple("H2, 100 new messages, ten million rows", 170.0),
                        tuple("H2 in memory, no new message", 11.5),
                        tuple("H2 in memory, 100 new messages", 99.0),
                        tuple("H2 in memory, reset to 20 sessions of 10 messages", 800.0));
    }

    @Test
    void theSuiteTellsTimeAndMemoryOfEachCheck() {
        assertThat(CheckFigures.read(JSON.readTree(
                        """
                        {"wholeChecks": [{"millis": 2100, "peakKib": 184320}, {"millis": 2200}], "cases": 820}
                        """)))
                .containsExactly(
                        new Figure(
                                "conformance suite",
                                "check of the sandbox, time",
                                Unit.MILLISECONDS,
                                List.of(2100.0, 2200.0)),
                        new Figure(
                                "conformance suite",
                                "check of the sandbox, peak memory",
                                Unit.MEBIBYTES,
                                List.of(180.0)));
        assertThat(CheckFigures.read(JSON.readTree("{}"))).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheOthersCount() throws IOException {
        Path target = Files.createDirectories(root.resolve("conformance-tests/target"));
        Files.writeString(target.resolve("check-bench.json"), "{");
        List<String> notes = new ArrayList<>();

        new OtherModules(root).addTo(new Figures(), notes);

        assertThat(notes).last().asString().startsWith("conformance suite: conformance-tests/target/check-bench.json: ");
    }

    @Test
    void surefireTellsWhatTheStorePrinted() throws IOException {
        Path report = Files.writeString(
                root.resolve("TEST.xml"),
                """
                <testsuite><testcase name="h2InAFile"><system-out><![CDATA[H2: 150 µs in the small table, 170 µs in the large one
                ]]></system-out></testcase></testsuite>
                """);

        assertThat(ReadingFigures.read(report)).extracting(Figure::median).containsExactly(150.0, 170.0);
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        List<String> notes = new ArrayList<>();

        new OtherModules(root).addTo(new Figures(), notes);

        assertThat(notes)
                .containsExactly(
                        "store: not measured, there is no server-stub/target/surefire-reports/"
                                + "TEST-com.superoffice.webapi.chat.stub.store.ReadingBenchmark.xml",
                        "client: not measured, there is no client/target/bench/get-messages.json",
                        "conformance suite: not measured, there is no conformance-tests/target/check-bench.json");
    }
}
