package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.report.Report;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How to measure, from system properties. One that is empty is as if not set.
 *
 * @param root the root of the project; relative paths begin there
 * @param javaHome the JDK that the servers run with
 * @param rounds how often the servers are measured, one after the other
 * @param starts how often each is started cold in a round
 * @param seconds how long each load is measured
 * @param warmUp how long a server is warmed up before each kind of load, in seconds
 * @param soak how long the sandbox is kept under load at the end, in seconds; 0 for not at all
 * @param misbehaving how long each crowd of clients that misbehave is let upon each server, in seconds; 0 for not at all
 * @param misbehavingInSoak how many clients misbehave in the soak
 * @param compare the results of an earlier run, or null
 * @param only which servers take part: those in whose names it is found, whatever the case of its letters
 * @param version the version of this project
 * @param wireMockVersion WireMock's version
 * @param prismVersion Prism's version
 * @param springBootVersion the version of the bare handler's Spring Boot
 */
record Options(
        Path root,
        Path javaHome,
        int rounds,
        int starts,
        int seconds,
        int warmUp,
        int soak,
        int misbehaving,
        int misbehavingInSoak,
        @Nullable Path compare,
        Pattern only,
        String version,
        String wireMockVersion,
        String prismVersion,
        String springBootVersion) {

    private static final String PREFIX = "bench.";

    /**
     * Reads the options.
     *
     * @throws IllegalArgumentException if one is wrong; the message says which
     */
    static Options from(Properties properties) {
        Path root = Path.of(text(properties, "root", "")).toAbsolutePath().normalize();
        boolean quick = Boolean.parseBoolean(text(properties, "quick", "false"));
        String compare = text(properties, "compare", "");
        if (!compare.isEmpty() && root.resolve(compare).normalize().equals(root.resolve(Report.RESULTS))) {
            throw new IllegalArgumentException(
                    "-D" + PREFIX + "compare: " + Report.RESULTS + " is where this run's results go; copy it first");
        }
        return new Options(
                root,
                root.resolve(text(properties, "java.home", properties.getProperty("java.home", ""))),
                number(properties, "rounds", quick ? 1 : 3, 1),
                number(properties, "starts", quick ? 1 : 2, 1),
                number(properties, "seconds", quick ? 1 : 3, 1),
                number(properties, "warm-up", quick ? 1 : 20, 1),
                number(properties, "soak", 0, 0),
                number(properties, "misbehaving", quick ? 2 : 10, 0),
                number(properties, "soak.misbehaving", 0, 0),
                compare.isEmpty() ? null : root.resolve(compare),
                pattern(text(properties, "only", "")),
                text(properties, "version", "unknown"),
                text(properties, "wiremock.version", "unknown"),
                text(properties, "prism.version", "unknown"),
                text(properties, "spring-boot.version", "unknown"));
    }

    /** Whether a server takes part. */
    boolean includes(String name) {
        return only.matcher(name).find();
    }

    /** Those that decide how long and how often. */
    Map<String, Integer> settings() {
        Map<String, Integer> settings = new LinkedHashMap<>();
        settings.put("rounds", rounds);
        settings.put("starts", starts);
        settings.put("seconds", seconds);
        settings.put("warm-up", warmUp);
        settings.put("soak", soak);
        settings.put("misbehaving", misbehaving);
        settings.put("soak.misbehaving", misbehavingInSoak);
        return settings;
    }

    private static String text(Properties properties, String name, String otherwise) {
        String value = properties.getProperty(PREFIX + name, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static Pattern pattern(String value) {
        try {
            return Pattern.compile(value, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "-D" + PREFIX + "only: expected a regular expression, found \"" + value + "\"", e);
        }
    }

    private static int number(Properties properties, String name, int otherwise, int least) {
        String value = text(properties, name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, least, value, e);
        }
        throw wrong(name, least, value, null);
    }

    private static IllegalArgumentException wrong(String name, int least, String value, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "-D" + PREFIX + name + ": expected a whole number of at least " + least + ", found \"" + value + "\"",
                cause);
    }
}
