package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} counted, as {@code request.lua} prints it.
 *
 * @param requests answered requests
 * @param microseconds how long it ran
 * @param failed requests that failed or were not answered with 2xx or 3xx
 * @param p50 median of the latencies, in microseconds
 * @param p90 90th percentile, in microseconds
 * @param p99 99th percentile, in microseconds
 * @param max the longest, in microseconds
 */
public record WrkResult(long requests, long microseconds, long failed, long p50, long p90, long p99, long max) {

    private static final Pattern LINE = Pattern.compile(
            "^measured requests=(\\d+) microseconds=(\\d+) failed=(\\d+) p50=(\\d+) p90=(\\d+) p99=(\\d+) max=(\\d+)$",
            Pattern.MULTILINE);

    /**
     * Reads the output of {@code wrk}.
     *
     * @throws IOException if the line is not there
     */
    static WrkResult parse(String output) throws IOException {
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new IOException("wrk printed no line that begins with \"measured\": " + output.strip());
        }
        return new WrkResult(
                number(line, 1),
                number(line, 2),
                number(line, 3),
                number(line, 4),
                number(line, 5),
                number(line, 6),
                number(line, 7));
    }

    public double requestsPerSecond() {
        return requests * 1_000_000.0 / microseconds;
    }

    private static long number(Matcher line, int group) {
        return Long.parseLong(line.group(group));
    }
}
