package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox as a child process, which ends when its standard input does: with this JVM, even a killed one. */
final class SandboxProcess extends ControlledSandbox {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private SandboxProcess(Process process, URI baseUrl, ControlClient control) {
        super(baseUrl, control);
        this.process = process;
    }

    static SandboxProcess start(SandboxOptions options) {
        Path home = SandboxHome.directory();
        Process process = launch(home, options);
        Output output = new Output(process);
        try {
            URI baseUrl = output.ready.get(options.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new SandboxProcess(process, baseUrl, ControlClient.ofProcess(baseUrl, options.adminToken()));
        } catch (TimeoutException e) {
            throw failure(process, home, "is not ready after " + options.startTimeout().toMillis() + " ms", output.printed());
        } catch (ExecutionException e) {
            throw failure(process, home, "did not start", output.printed());
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
        process.destroyForcibly();
        return new SandboxFailure("The sandbox in " + home + " " + what + "; it printed:" + System.lineSeparator() + printed);
    }

    /** What the sandbox prints, read to its end so that it never fills the pipe; kept until the sandbox is ready. */
    private static final class Output {

        private final CompletableFuture<URI> ready = new CompletableFuture<>();
        private final StringBuilder printed = new StringBuilder();

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
                        ready.complete(URI.create(matcher.group(1)));
                    } else if (!ready.isDone()) {
                        keep(line);
                    }
                }
                ready.completeExceptionally(new SandboxFailure("ended"));
            } catch (IOException e) {
                ready.completeExceptionally(e); // of a process that was ended meanwhile
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
        process.toHandle().destroy(); // which leaves what it prints to its reader
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
