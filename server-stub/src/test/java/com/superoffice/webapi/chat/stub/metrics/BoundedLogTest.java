package com.superoffice.webapi.chat.stub.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever calls the sandbox cannot fill its log. */
class BoundedLogTest {

    private final BoundedLog log = new BoundedLog();

    @Test
    void beyondTheFirstTenThereIsOneLineOfAKindInAMinute() {
        assertThat(lines("a", Level.WARN, null, 0, 100)).isEqualTo(10);
        assertThat(lines("a", Level.WARN, null, 59_999, 100)).isZero();
        assertThat(lines("a", Level.WARN, null, 60_000, 100)).isEqualTo(1);
        assertThat(lines("a", Level.WARN, null, 119_999, 100)).isZero();
        assertThat(lines("a", Level.WARN, null, 1_000_000, 100)).isEqualTo(1);
    }

    @Test
    void linesOfAnotherLoggerLevelOrExceptionAreOfAnotherKind() {
        assertThat(lines("a", Level.ERROR, null, 0, 100)).isEqualTo(10);
        assertThat(lines("b", Level.ERROR, null, 0, 100)).isEqualTo(10);
        assertThat(lines("a", Level.WARN, null, 0, 100)).isEqualTo(10);
        assertThat(lines("a", Level.ERROR, new IOException("x"), 0, 100)).isEqualTo(10);
        assertThat(lines("a", Level.ERROR, new IOException("y"), 0, 100)).isZero();
    }

    @Test
    void theAccessLogHasEachCall() {
        assertThat(lines("access", Level.INFO, null, 0, 100)).isEqualTo(100);
    }

    @Test
    void aSandboxWritesNoMoreThanThat() {
        PrintStream standard = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (RunningSandbox sandbox = RunningSandbox.start()) {
            assertThat(sandbox.port()).isPositive();
            System.setOut(new PrintStream(written, true, UTF_8));
            IntStream.range(0, 100).forEach(i -> LoggerFactory.getLogger("of.this.test").warn("line {}", i));
        } finally {
            System.setOut(standard);
        }
        assertThat(written.toString(UTF_8).lines()).filteredOn(line -> line.contains("line ")).hasSize(10);
    }

    private long lines(String name, Level level, @Nullable Throwable exception, long time, int number) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        return IntStream.range(0, number)
                .filter(i -> {
                    LoggingEvent event = new LoggingEvent("", logger, level, "line", exception, null);
                    event.setTimeStamp(time);
                    return log.decide(event) == FilterReply.NEUTRAL;
                })
                .count();
    }
}
