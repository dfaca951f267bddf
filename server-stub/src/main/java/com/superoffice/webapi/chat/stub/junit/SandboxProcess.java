package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sandbox as a child process, which ends when its standard input does: with this JVM, even a killed one. */
final class SandboxProcess extends ControlledSandbox {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One start uses two processors: many at the same time would all be slow. */
    private static final Semaphore STARTS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Process process;

    private SandboxProcess(Process process, URI baseUrl, ControlClient control) {
        super(baseUrl, control);
        this.process = process;
    }

    static SandboxProcess start(SandboxOptions options) {
        Path home = SandboxHome.directory();
        STARTS.acquireUninterruptibly();
        try {
            return start(home, options);
        } finally {
            STARTS.release();
        }
    }

    static SandboxProcess start(Path home, SandboxOptions options) {
        Process process = launch(home, options);
        Output output = new Output(process);
        try {
            boolean isInTime = output.done.await(options.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            URI baseUrl = output.baseUrl;
            if (baseUrl != null) {
                return new SandboxProcess(process, baseUrl, ControlClient.ofProcess(baseUrl, options.adminToken()));
            }
            String what =
                    isInTime ? "did not start" : "is not ready after " + options.startTimeout().toMillis() + " ms";
            throw failure(process, home, what, output.printed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(process, home, "was interrupted as it started", output.printed());
        }
    }

    private static Process launch(Path home, SandboxOptions options) {
        try {
            return Launch.of(home, options).start();
        } catch (IOException e) {
            throw new SandboxFailure("The sandbox in " + home + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static SandboxFailure failure(Process process, Path home, String what, String printed) {
        // Before the process: once it has ended they cannot be found.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new SandboxFailure(
                "The sandbox in " + home + " " + what + "; it printed:" + System.lineSeparator() + printed);
    }

    /** What the sandbox prints, read to its end so that it never fills the pipe; kept until the sandbox is ready. */
    private static final class Output {

        /**
         * The base URL is known, or will never be. Not a future: JUnit's pool would begin further classes meanwhile.
         */
        private final CountDownLatch done = new CountDownLatch(1);

        private final StringBuilder printed = new StringBuilder();
        private volatile @Nullable URI baseUrl;

        Output(Process process) {
            Thread thread = new Thread(() -> read(process), "chat-sandbox-output");
            thread.setDaemon(true);
            thread.start();
        }

        private void read(Process process) {
            try (BufferedReader lines = process.inputReader(UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher matcher = READY.matcher(line);
                    if (matcher.find()) {
                        // A zone is for other programs: the JDK's client finds no address with one.
                        baseUrl = URI.create(matcher.group(1).replaceFirst("%25[^]]*]", "]"));
                        done.countDown();
                    } else if (baseUrl == null) {
                        keep(line);
                    }
                }
            } catch (IOException e) {
                keep(e.toString()); // the process was ended meanwhile
            } finally {
                done.countDown();
            }
        }

        private synchronized void keep(String line) {
            printed.append(line).append(System.lineSeparator());
        }

        synchronized String printed() {
            return printed.toString();
        }
    }

    @Override
    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        List<ProcessHandle> others = process.descendants().toList();
        process.toHandle().destroy(); // which leaves what it prints to its reader
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            others.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
