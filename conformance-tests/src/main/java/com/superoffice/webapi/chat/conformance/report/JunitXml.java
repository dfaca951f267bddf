package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.judge.Finding;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** The run as CI servers read it. */
final class JunitXml {

    private JunitXml() {}

    static void write(Outcome outcome, Writer out) throws IOException {
        long failures = outcome.results().stream().filter(result -> result.verdict().breaks()).count();
        long skipped = outcome.count(Verdict.KNOWN) + outcome.count(Verdict.NOT_OBSERVED) + outcome.count(Verdict.NOT_RUN);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<testsuite name=\"chat-conformance " + XmlText.of(outcome.target().profile().toString()) + "\" tests=\""
                + outcome.results().size() + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"" + skipped
                + "\" time=\"" + seconds(outcome.took()) + "\" timestamp=\""
                + outcome.started().toString().substring(0, 19) + "\">\n");
        for (Result result : outcome.results()) {
            out.write(testCase(result));
        }
        out.write("</testsuite>\n");
    }

    private static String testCase(Result result) {
        String id = result.subject().id();
        String open = "  <testcase classname=\"chat." + XmlText.of(id.replaceAll("\\..*", "")) + "\" name=\""
                + XmlText.of(id) + "\" time=\"" + seconds(result.took()) + "\"";
        return switch (result.verdict()) {
            case PASSED -> open + "/>\n";
            case FAILED -> open + ">\n" + failure(result.findings().get(0).toString(), details(result)) + "  </testcase>\n";
            case STALE -> open + ">\n"
                    + failure("passes: take it out of the known deviations", result.note()) + "  </testcase>\n";
            case KNOWN, NOT_OBSERVED, NOT_RUN -> open + ">\n    <skipped message=\""
                    + XmlText.of(result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + result.note())
                    + "\"/>\n  </testcase>\n";
        };
    }

    private static String failure(String message, String details) {
        return "    <failure message=\"" + XmlText.of(message) + "\">" + XmlText.of(details) + "</failure>\n";
    }

    private static String details(Result result) {
        return result.subject().title() + "\n" + result.subject().rule().id() + ": "
                + result.subject().rule().sentenceOf(result.subject().id()) + "\n"
                + result.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }
}
