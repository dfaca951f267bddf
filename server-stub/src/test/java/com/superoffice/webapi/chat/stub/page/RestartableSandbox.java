package com.superoffice.webapi.chat.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;

/** The runnable jar in a process that is killed and comes back at the same address. */
final class RestartableSandbox implements AutoCloseable {

    private final int port;
    private Process process;

    private RestartableSandbox(int port) throws IOException {
        this.port = port;
        process = started(port);
    }

    static RestartableSandbox start() throws IOException {
        return new RestartableSandbox(freePort());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = started(port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process started(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("chat.sandbox.jar"),
                        "--server.port=" + port,
                        "--sandbox.exit-with-input=true")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("ready at ")) {
                return process;
            }
        }
        throw new IllegalStateException("the sandbox did not start at port " + port);
    }
}
