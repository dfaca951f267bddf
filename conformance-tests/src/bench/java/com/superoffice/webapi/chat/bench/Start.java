package com.superoffice.webapi.chat.bench;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.net.URI;

/** How long until the first 200, and until the thousandth. */
final class Start {

    static final String GROUP = "start";
    static final String FIRST = "first 200";
    static final String CALLS = "with the first 1000 calls";
    static final String EXTENSION = "sandbox, JUnit extension";

    private Start() {}

    static void measure(Bench bench, Server server) throws IOException {
        Call documented = Call.documented();
        try (RunningServer running = bench.start(server)) {
            bench.figures.add(GROUP, server.name(), FIRST, "ms", running.milliseconds());
            for (int i = 0; i < 1_000; i++) {
                documented.send(running.operation());
            }
            bench.figures.add(GROUP, server.name(), CALLS, "ms", running.milliseconds());
        }
    }

    /** The first start of {@code ChatSandbox} in a fresh JVM, as a test suite feels it. */
    static void measureExtension(Bench bench) throws IOException, InterruptedException {
        String printed = Bench.output(RunningServer.onlyWith(bench.javaHome, new ProcessBuilder(
                bench.java(), "-cp", System.getProperty("java.class.path"), Start.class.getName())));
        String milliseconds = Bench.find("first 200 after (\\S+) ms", printed)
                .orElseThrow(() -> new IOException("expected a first 200, found " + printed));
        bench.figures.add(GROUP, EXTENSION, FIRST, "ms", Double.parseDouble(milliseconds));
    }

    /** In the fresh JVM. */
    public static void main(String[] none) throws IOException {
        Call documented = Call.documented();
        long begin = System.nanoTime();
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            documented.send(URI.create(sandbox.baseUrl() + ChatContract.GetChatMessages.PATH));
            System.out.println("first 200 after " + (System.nanoTime() - begin) / 1_000_000.0 + " ms");
        }
    }
}
