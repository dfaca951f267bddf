package com.superoffice.webapi.chat.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** With its input a sandbox ends, if asked to, and the end is waited for. */
class ExitWithInputTest {

    private final InputStream input = System.in;

    @AfterEach
    void restore() {
        System.setIn(input);
    }

    @Test
    void theJvmDoesNotEndBeforeTheSandboxIsClosed() throws Exception {
        PipedOutputStream starter = new PipedOutputStream();
        System.setIn(new PipedInputStream(starter));
        try (ConfigurableApplicationContext sandbox =
                SandboxApplication.run("--server.port=0", "--sandbox.exit-with-input=true")) {
            Thread reader = reader();
            assertThat(reader.isDaemon()).isFalse();
            starter.write('x');
            assertThat(sandbox.isActive()).isTrue();
            starter.close();
            reader.join(Duration.ofSeconds(20).toMillis());
            assertThat(reader.isAlive()).isFalse();
            assertThat(sandbox.isActive()).isFalse();
        }
    }

    private static Thread reader() {
        Thread[] threads = new Thread[Thread.activeCount() + 10];
        int count = Thread.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().equals("exit-with-input"))
                .findFirst()
                .orElseThrow();
    }
}
