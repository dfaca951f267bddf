package com.superoffice.webapi.chat.stub.bench.server;

import com.superoffice.webapi.chat.stub.bench.load.FirstAnswer;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server as a process of its own, on a free port. Ends with this JVM. */
public final class RunningServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final URI operation;
    private final long begin;
    private final Thread atExit;

    private RunningServer(Process process, URI operation, long begin) {
        this.process = process;
        this.operation = operation;
        this.begin = begin;
        this.atExit = new Thread(() -> tree(process).forEach(ProcessHandle::destroy));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a server, and waits for its first 200.
     *
     * @param directory where it works; what it prints goes into a file there
     * @throws ServerFailure if that does not come
     */
    public static RunningServer start(Server server, Scenario scenario, Path directory)
            throws IOException, ServerFailure {
        Files.createDirectories(directory);
        Path printed = directory.resolve(server.name().replaceAll("[^A-Za-z]+", "-") + ".log");
        int port = freePort();
        List<String> command = server.command().apply(port);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        JavaHome.set(builder.environment(), server.javaHome());
        long begin = System.nanoTime();
        RunningServer running = new RunningServer(
                builder.start(), URI.create("http://127.0.0.1:" + port + server.path()), begin);
        if (!FirstAnswer.await(running.operation, scenario, running.process::isAlive)) {
            running.close();
            throw new ServerFailure(server.name() + ": did not answer the " + scenario.name() + " with 200; it printed "
                    + directory.getParent().relativize(printed));
        }
        return running;
    }

    /** The address of the operation. */
    public URI operation() {
        return operation;
    }

    /** How long ago the process was started. */
    public double milliseconds() {
        return (System.nanoTime() - begin) / 1_000_000.0;
    }

    /** The memory of the process and its children. */
    public ProcessMemory memory() throws IOException {
        return ProcessMemory.of(tree(process).map(ProcessHandle::pid).toList());
    }

    @Override
    public void close() {
        List<ProcessHandle> tree = tree(process).toList();
        tree.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                tree.forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
        } catch (InterruptedException e) {
            tree.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static Stream<ProcessHandle> tree(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
