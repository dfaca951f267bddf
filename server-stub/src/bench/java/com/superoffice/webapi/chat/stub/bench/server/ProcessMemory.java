package com.superoffice.webapi.chat.stub.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resident memory, as Linux tells it.
 *
 * @param resident now, in MiB
 * @param peak at the most so far, in MiB
 */
public record ProcessMemory(double resident, double peak) {

    private static final int KIBIBYTES = 1024;

    /** The sum over these processes; those that have ended count as nothing. */
    static ProcessMemory of(List<Long> processes) throws IOException {
        ProcessMemory sum = new ProcessMemory(0, 0);
        for (long process : processes) {
            try {
                ProcessMemory one = parse(Files.readString(Path.of("/proc", Long.toString(process), "status")));
                sum = new ProcessMemory(sum.resident + one.resident, sum.peak + one.peak);
            } catch (NoSuchFileException e) {
                // It ended since it was listed.
            }
        }
        return sum;
    }

    /** Reads {@code /proc/PID/status}; a process that has ended tells no sizes any more. */
    static ProcessMemory parse(String status) {
        return new ProcessMemory(mebibytes(status, "VmRSS"), mebibytes(status, "VmHWM"));
    }

    private static double mebibytes(String status, String name) {
        Matcher line = Pattern.compile("^" + name + ":\\s*(\\d+) kB$", Pattern.MULTILINE).matcher(status);
        return line.find() ? Double.parseDouble(line.group(1)) / KIBIBYTES : 0;
    }
}
