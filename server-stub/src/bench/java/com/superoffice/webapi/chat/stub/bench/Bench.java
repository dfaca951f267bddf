package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.report.Report;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Measures ({@code measure}), and joins what all modules measured ({@code report}). Bars that are missed fail nothing;
 * 2 is the exit code of a wrong option.
 */
public final class Bench {

    private static final List<String> VERBS = List.of("measure", "report");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(Arrays.asList(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1 || !VERBS.contains(arguments.get(0))) {
            throw new IllegalArgumentException("expected one of " + VERBS + ", found " + arguments);
        }
        Options options = Options.from(System.getProperties());
        Report report = new Report(options.root());
        Figures earlier = options.compare() == null ? null : Report.figures(options.compare());
        if (arguments.get(0).equals("measure")) {
            report.keep(new Measurement(
                            options,
                            options.root().resolve("server-stub").resolve("target").resolve("bench"))
                    .run());
        }
        System.out.println(report.join(earlier));
    }
}
