package com.superoffice.webapi.chat.conformance.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import com.superoffice.webapi.chat.conformance.cases.Mark;
import com.superoffice.webapi.chat.conformance.cases.Rule;
import com.superoffice.webapi.chat.conformance.cases.Rules;
import com.superoffice.webapi.chat.conformance.run.Outcome;
import com.superoffice.webapi.chat.conformance.run.Result;
import com.superoffice.webapi.chat.conformance.run.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The run on one page without any other file: what is wrong with its requests and responses, the other cases, and the
 * coverage. {@code report.html} is its template, {@code report.css} its look in the colours of the published site, and
 * {@code report.js} filters it.
 */
final class HtmlPage {

    private static final Template TEMPLATE = Mustache.compiler()
            .withEscaper(XmlText::of)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(text(name)))
            .compile(text("report.html"));
    private static final String STYLE = text("/META-INF/site/tokens.css") + text("report.css");
    private static final String SCRIPT = text("report.js");

    private final Outcome outcome;

    private HtmlPage(Outcome outcome) {
        this.outcome = outcome;
    }

    static void write(Outcome outcome, Writer out) {
        TEMPLATE.execute(new HtmlPage(outcome), out);
    }

    // What the template asks for.

    String style() {
        return STYLE;
    }

    String script() {
        return SCRIPT;
    }

    /** The only script that may run in the page, whatever a server has sent. */
    String scriptDigest() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    String version() {
        return outcome.contract().version();
    }

    String verdict() {
        return ConsoleSummary.verdict(outcome);
    }

    String kept() {
        return outcome.unreachable().isPresent() ? "not judged" : outcome.kept() ? "kept" : "broken";
    }

    String counts() {
        return ConsoleSummary.counts(outcome);
    }

    String started() {
        return outcome.started().toString().substring(0, 19) + "Z";
    }

    String unreachable() {
        return outcome.unreachable().orElse("");
    }

    int total() {
        return outcome.results().size();
    }

    /** The verdicts that occur. */
    List<Share> shares() {
        return Stream.of(Verdict.values())
                .map(verdict -> new Share(ShownCase.name(verdict), outcome.count(verdict)))
                .filter(share -> share.count() > 0)
                .toList();
    }

    Mark[] marks() {
        return Mark.values();
    }

    /** The rules that a case rests on, or that one found broken, in their order. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(Rules.all().values());
        rules.removeIf(rule -> outcome.results().stream().noneMatch(result -> result.subject().rule().equals(rule)
                || result.findings().stream().anyMatch(finding -> finding.rule().equals(rule.id()))));
        return rules;
    }

    List<Fault> faults() {
        return Groups.of(outcome).stream().map(group -> new Fault(group, outcome)).toList();
    }

    Iterable<ShownCase> stale() {
        return cases(outcome.results().stream().filter(result -> result.verdict() == Verdict.STALE).toList());
    }

    Iterable<ShownCase> others() {
        return cases(outcome.results().stream().filter(result -> !result.verdict().breaks()).toList());
    }

    long othersCount() {
        return outcome.results().stream().filter(result -> !result.verdict().breaks()).count();
    }

    List<Coverage.Matrix> matrices() {
        return Coverage.of(outcome);
    }

    private Iterable<ShownCase> cases(List<Result> results) {
        return cases(results, outcome);
    }

    /** Each is made when its turn has come: a thousand at once would be large. */
    private static Iterable<ShownCase> cases(List<Result> results, Outcome outcome) {
        return () -> results.stream().map(result -> new ShownCase(result, outcome.target())).iterator();
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cases came out so. */
    record Share(String verdict, long count) {

        String outcome() {
            return verdict.replace('-', ' ');
        }
    }

    /** A piece of a rule's sentence: words, or code. */
    record Piece(String text, boolean code) {}

    /** A fault with the cases that see it. */
    record Fault(Groups.Group group, Outcome outcome) {

        String where() {
            return group.first().where();
        }

        String code() {
            return group.code();
        }

        String rule() {
            return group.first().rule();
        }

        /** What the rule says of the first case; what stands between grave accents is code. */
        List<Piece> sentence() {
            List<Piece> pieces = new ArrayList<>();
            for (String piece : Rules.of(rule())
                    .sentenceOf(group.results().get(0).subject().id())
                    .split("`", -1)) {
                pieces.add(new Piece(piece, pieces.size() % 2 == 1));
            }
            return pieces;
        }

        int count() {
            return group.results().size();
        }

        boolean several() {
            return count() > 1;
        }

        Iterable<ShownCase> cases() {
            return HtmlPage.cases(group.results(), outcome);
        }
    }
}
