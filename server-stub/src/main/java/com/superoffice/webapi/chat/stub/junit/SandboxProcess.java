package com.superoffice.webapi.chat.stub.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts the sandbox as a child process, which ends when its standard input does: with this JVM, even a killed one. */
final class SandboxProcess implements ChatSandbox {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final URI baseUrl;
    private final ControlClient control;

    private SandboxProcess(Process process, URI baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.control = new ControlClient(baseUrl);
    }

    static SandboxProcess start(String... settings) {
        try {
            Process process = Launch.of(Installation.directory(), settings)
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output = process.inputReader(UTF_8);
            URI baseUrl = awaitReady(output, process);
            drain(output);
            return new SandboxProcess(process, baseUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI awaitReady(BufferedReader output, Process process) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            printed.append(line).append(System.lineSeparator());
        }
        process.destroy();
        throw new SandboxFailure("The sandbox did not start; it printed:" + System.lineSeparator() + printed);
    }

    /** What the sandbox prints later must not fill the pipe. */
    private static void drain(BufferedReader output) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (output.readLine() != null) {
                            // a warning, for example; the journal says more
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException("reading what the sandbox prints", e);
                    }
                },
                "chat-sandbox-output");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public SandboxSession session(int chatSessionId) {
        return new ControlledSession(control, chatSessionId);
    }

    @Override
    public SandboxFaults faults() {
        return new ControlledFaults(control);
    }

    @Override
    public List<SandboxCall> journal() {
        return JournalReader.read(control.get("journal"));
    }

    @Override
    public void assertContractKept() {
        List<SandboxCall> broken = journal().stream()
                .filter(call -> !call.violations().isEmpty())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.stream()
                    .map(call -> call.method() + " " + call.target() + " is not within the contract:"
                            + String.join("", call.violations().stream().map(violation -> "\n  " + violation).toList()))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void load(String yaml) {
        control.put("scenario", yaml);
    }

    @Override
    public void record(String yaml) {
        control.put("recorded-exchanges", yaml);
    }

    @Override
    public String issueToken(int lifetimeSeconds) {
        Object issued = Json.read(
                control.post("credentials", "{\"kind\":\"token\",\"lifetimeSeconds\":" + lifetimeSeconds + "}"));
        if (issued instanceof Map<?, ?> credential && credential.get("secret") instanceof String token) {
            return token;
        }
        throw new SandboxFailure("The sandbox did not tell the token");
    }

    @Override
    public void revokeToken(String token) {
        control.post("credentials/revocations", "{\"kind\":\"token\",\"secret\":" + Json.quote(token) + "}");
    }

    @Override
    public void reset() {
        control.post("reset", "");
    }

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
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
