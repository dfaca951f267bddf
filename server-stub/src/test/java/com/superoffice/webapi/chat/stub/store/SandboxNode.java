package com.superoffice.webapi.chat.stub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runnable jar in a process of its own. */
final class SandboxNode implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final Pattern ID = Pattern.compile("ChatMessageId\\W+(\\d+)");
    private static final String OPERATION = "/Agents/Chat/GetChatMessages";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final URI operation;
    private final URI control;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SandboxNode(Process process, URI baseUrl) {
        this.process = process;
        this.operation = URI.create(baseUrl + OPERATION);
        this.control = baseUrl.resolve("/sandbox/v1/");
    }

    static SandboxNode start(Path workingDirectory, List<String> jvmOptions, List<String> settings) {
        Process process = process(workingDirectory, jvmOptions, settings);
        StringBuilder printed = new StringBuilder();
        try {
            BufferedReader output = process.inputReader(UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return new SandboxNode(process, URI.create(ready.group(1).replace("localhost", "127.0.0.1")));
                }
                printed.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the sandbox did not start; it printed:\n" + printed);
    }

    /** Starts a sandbox that is expected to end by itself; returns its exit code and then what it printed. */
    static List<String> failToStart(Path workingDirectory, List<String> settings) {
        Process process = process(workingDirectory, List.of(), settings);
        try {
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            return List.of(String.valueOf(process.waitFor()), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process process(Path workingDirectory, List<String> jvmOptions, List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", System.getProperty("chat.sandbox.jar")));
        command.addAll(List.of("--server.port=0", "--sandbox.exit-with-input=true"));
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a database, as on the command line. */
    static List<String> on(DatabaseSettings settings) {
        return List.of(
                "--sandbox.database.url=" + settings.url(),
                "--sandbox.database.user=" + settings.user(),
                "--sandbox.database.password=" + settings.password());
    }

    int port() {
        return operation.getPort();
    }

    /** Asks for the messages of a session. */
    HttpResponse<String> ask(int session, int after, String accept) throws IOException {
        return send(HttpRequest.newBuilder(operation)
                .header("Authorization", RunningSandbox.BASIC)
                .header("Content-Type", RunningSandbox.JSON)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"ChatSessionId\":" + session + ",\"After\":" + after + "}")));
    }

    /** Appends a message and returns its id once it has been acknowledged. */
    int append(int session, String text) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(control.resolve("sessions/" + session + "/messages"))
                .header("Content-Type", RunningSandbox.JSON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"Type\":\"ToUser\",\"Message\":\"" + text + "\"}")));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("status " + answer.statusCode() + ": " + answer.body());
        }
        return ids(answer.body()).findFirst().orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException("no answer from the sandbox, which " + state(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of the messages of a session. */
    List<Integer> ids(int session, int after) throws IOException {
        HttpResponse<String> answer = ask(session, after, "application/json");
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return ids(answer.body()).toList();
    }

    static Stream<Integer> ids(String body) {
        return ID.matcher(body).results().map(result -> Integer.valueOf(result.group(1)));
    }

    private String state() throws IOException {
        return process.isAlive()
                ? "is alive at " + operation
                : "ended with " + process.exitValue() + " and printed:\n"
                        + new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the sandbox goes on for more than " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
