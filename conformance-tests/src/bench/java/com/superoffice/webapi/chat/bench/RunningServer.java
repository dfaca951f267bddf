package com.superoffice.webapi.chat.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server as a process of its own, on a free port; it ends with this JVM. */
final class RunningServer implements AutoCloseable {

    private static final long PAUSE_NANOSECONDS = 5_000_000;
    private static final int PATIENCE_MILLISECONDS = 180_000;
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final URI operation;
    private final long begin;
    private final Thread atExit = new Thread(() -> tree().forEach(ProcessHandle::destroy));

    private RunningServer(Process process, URI operation, long begin) {
        this.process = process;
        this.operation = operation;
        this.begin = begin;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a server, which works and prints in the directory, and waits for its first 200 to the documented request. */
    static RunningServer start(Server server, Path directory, Path javaHome) throws IOException {
        Call documented = Call.documented();
        Path printed = directory.resolve(server.fileName() + ".log");
        String port = freePort();
        List<String> command = server.command().stream().map(part -> part.replace("{port}", port)).toList();
        ProcessBuilder builder = onlyWith(javaHome, new ProcessBuilder(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        URI operation = URI.create("http://127.0.0.1:" + port + server.path());
        long begin = System.nanoTime();
        RunningServer running = new RunningServer(builder.start(), operation, begin);
        while (running.process.isAlive() && running.milliseconds() < PATIENCE_MILLISECONDS) {
            if (documented.succeeds(operation)) {
                return running;
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        running.close();
        throw new IOException("expected 200 to the documented request, found none; it printed " + printed);
    }

    /** Makes a process use the JDK, however it looks for one, and no options of this environment. */
    static ProcessBuilder onlyWith(Path javaHome, ProcessBuilder builder) {
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().merge("PATH", "", (path, none) -> javaHome.resolve("bin") + File.pathSeparator + path);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    URI operation() {
        return operation;
    }

    /** How long ago the process was started. */
    double milliseconds() {
        return (System.nanoTime() - begin) / 1_000_000.0;
    }

    /** The memory of the process and its children: {@code VmRSS} is what is resident, {@code VmHWM} the most that was. */
    double mebibytes(String field) {
        return tree().mapToDouble(one -> mebibytes(one, field)).sum();
    }

    /** That of one process; 0 when it has ended. */
    static double mebibytes(ProcessHandle process, String field) {
        try {
            return mebibytes(Files.readString(Path.of("/proc/" + process.pid() + "/status")), field);
        } catch (IOException e) {
            return 0;
        }
    }

    static double mebibytes(String status, String field) {
        return Bench.find("(?m)^" + field + ":\\s*(\\d+) kB$", status).map(Double::valueOf).orElse(0.0) / 1024;
    }

    @Override
    public void close() {
        List<ProcessHandle> tree = tree().toList();
        tree.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private Stream<ProcessHandle> tree() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
