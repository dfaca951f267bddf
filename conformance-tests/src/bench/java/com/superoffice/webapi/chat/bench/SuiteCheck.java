package com.superoffice.webapi.chat.bench;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a whole check of the sandbox takes, start of the JVM and reports included. */
final class SuiteCheck {

    static final String GROUP = "check of the sandbox";
    static final String SUBJECT = "conformance suite";
    static final String PEAK = "peak memory";

    private SuiteCheck() {}

    /** The first check does not count: the sandbox is to be warm. */
    static void measure(Bench bench) throws IOException, InterruptedException {
        Path jar = bench.root.resolve("conformance-tests/target/chat-conformance.jar");
        Path printed = bench.directory.resolve("check.log");
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            for (int i = 0; i <= bench.rounds * bench.starts; i++) {
                long begin = System.nanoTime();
                Process process = new ProcessBuilder(
                                bench.java(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                                "-XX:ActiveProcessorCount=2", "-jar", jar.toString(),
                                "check", "--base-url", sandbox.baseUrl().toString(), "--profile", "sandbox",
                                "--report", bench.directory.resolve("check").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
                double peak = 0;
                while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    peak = Math.max(peak, RunningServer.mebibytes(process.toHandle(), "VmHWM"));
                }
                double milliseconds = (System.nanoTime() - begin) / 1_000_000.0;
                if (process.exitValue() != 0) {
                    throw new IOException("expected exit code 0, found " + process.exitValue() + "; it printed " + printed);
                }
                if (i > 0) {
                    bench.figures.add(GROUP, SUBJECT, "time", "ms", milliseconds);
                    bench.figures.add(GROUP, SUBJECT, PEAK, "MiB", peak);
                }
            }
        }
    }
}
