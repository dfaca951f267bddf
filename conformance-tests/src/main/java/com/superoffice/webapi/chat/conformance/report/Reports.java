package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.run.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the reports of a run into a directory. */
public final class Reports {

    private Reports() {}

    /**
     * Writes {@code junit.xml}, {@code exchanges.har} and {@code report.html}, also of a run that ended early.
     *
     * @throws IOException when the directory cannot be written to
     */
    public static void write(Outcome outcome, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Writer out = Files.newBufferedWriter(directory.resolve("junit.xml"))) {
            JunitXml.write(outcome, out);
        }
        try (Writer out = Files.newBufferedWriter(directory.resolve("exchanges.har"))) {
            Har.write(outcome, out);
        }
        try (Writer out = Files.newBufferedWriter(directory.resolve("report.html"))) {
            HtmlPage.write(outcome, out);
        }
    }
}
