package com.superoffice.webapi.chat.stub.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine that measured.
 *
 * @param processor the name of the processor
 * @param cores how many of them the JVM sees
 * @param memoryGibibytes main memory
 * @param system operating system and version
 * @param busyPercent how busy others kept it in the second before the run
 */
public record Machine(String processor, int cores, long memoryGibibytes, String system, long busyPercent) {

    private static final long KIBIBYTES = 1024L * 1024;

    public static Machine here() throws IOException, InterruptedException {
        String memory = first("MemTotal:\\s*(\\d+) kB", read("meminfo"));
        String processor = first("model name\\s*:\\s*(.+)", read("cpuinfo"));
        return new Machine(
                processor.isEmpty() ? "unknown" : processor,
                Runtime.getRuntime().availableProcessors(),
                memory.isEmpty() ? 0 : Math.round((double) Long.parseLong(memory) / KIBIBYTES),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                othersPercent());
    }

    static Machine unknown() {
        return new Machine("unknown", 0, 0, "unknown", 0);
    }

    private static long othersPercent() throws IOException, InterruptedException {
        ProcessorTime before = ProcessorTime.parse(read("stat"));
        TimeUnit.SECONDS.sleep(1);
        return ProcessorTime.parse(read("stat")).busyPercentSince(before);
    }

    private static String read(String name) throws IOException {
        Path file = Path.of("/proc", name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String first(String pattern, String text) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        return match.find() ? match.group(1) : "";
    }
}
