package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.RawResponse;
import com.superoffice.webapi.chat.conformance.judge.ContentCoding;
import com.superoffice.webapi.chat.conformance.judge.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request and its response in lines, with what is wrong beside the line that it is about: the status line, a header, or
 * the value in the body that a JSON pointer names. Secrets are masked; of a live tenant no chat text is shown.
 *
 * @param request the lines of the request
 * @param response the lines of the response
 * @param open whether something is wrong in it
 */
record ShownExchange(List<MarkedLine> request, List<MarkedLine> response, boolean open) {

    private static final int MOST_LINES = 120;
    private static final int LINES_AROUND = 6;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern LINE = Pattern.compile("\\bat line (\\d{1,6})\\b");

    static ShownExchange of(Exchange exchange, List<Finding> findings, Target target) {
        return new ShownExchange(
                request(exchange.request(), target.baseUrl().authority()),
                response(exchange, findings, target.profile() != Profile.LIVE),
                !findings.isEmpty());
    }

    private static List<MarkedLine> request(RawRequest request, String authority) {
        List<MarkedLine> lines = new ArrayList<>();
        lines.add(line(request.method() + " " + request.target() + " HTTP/1.1", ""));
        request.completed(authority).forEach(header -> lines.add(line(header.name() + ": " + Masking.value(header), "")));
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            lines.add(line("", ""));
            lines.addAll(shortened(BodyLines.of(body, request.header("Content-Type")).stream()
                    .map(line -> line(line.text(), ""))
                    .toList()));
        }
        return lines;
    }

    private static List<MarkedLine> response(Exchange exchange, List<Finding> findings, boolean texts) {
        RawResponse response = exchange.response();
        List<Finding> left = new ArrayList<>(findings);
        List<Finding> ofBody = findings.stream().filter(ShownExchange::isOfBody).toList();
        left.removeAll(ofBody);
        List<MarkedLine> lines = new ArrayList<>();
        for (Header header : response.headers()) {
            List<Finding> ofHeader = left.stream().filter(finding -> header.is(finding.where())).toList();
            lines.add(line(header.name() + ": " + Masking.value(header), why(ofHeader)));
        }
        left.removeIf(finding -> response.header(finding.where()).isPresent());
        left.removeIf(finding -> isMissingHeader(finding) && lines.add(line(finding.where() + ": (none)", why(List.of(finding)))));
        // What is about no header is about the response as a whole.
        lines.add(0, line(response.toString(), why(left)));
        lines.add(line("", ""));
        lines.addAll(texts ? body(exchange, ofBody) : List.of(line(
                "(" + response.body().length + " bytes, left out: chat text of a live tenant)", why(ofBody))));
        return lines;
    }

    private static boolean isOfBody(Finding finding) {
        return finding.where().equals("body") || finding.where().isEmpty() || finding.where().startsWith("/");
    }

    private static boolean isMissingHeader(Finding finding) {
        return finding.code().endsWith(".missing");
    }

    private static List<MarkedLine> body(Exchange exchange, List<Finding> findings) {
        byte[] bytes = ContentCoding.plain(exchange, new ArrayList<>());
        List<Line> lines = BodyLines.of(
                new String(bytes, StandardCharsets.UTF_8), exchange.response().header("Content-Type"));
        if (lines.isEmpty()) {
            lines = List.of(new Line("(no body)", ""));
        }
        List<List<Finding>> marks = new ArrayList<>();
        lines.forEach(unused -> marks.add(new ArrayList<>()));
        for (Finding finding : findings) {
            marks.get(finding.where().startsWith("/") ? line(lines, finding.where()) : line(lines, finding)).add(finding);
        }
        List<MarkedLine> marked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            marked.add(line(lines.get(i).text(), why(marks.get(i))));
        }
        return shortened(marked);
    }

    /** The line of a place; of one that is missing, that of what it is missing in. */
    private static int line(List<Line> lines, String place) {
        for (String at = place; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).place().equals(at)) {
                    return i;
                }
            }
        }
        return root(lines);
    }

    /** The line of what is wrong with the body as a whole: the one that the finding names, of a body that stands as it came. */
    private static int line(List<Line> lines, Finding finding) {
        Matcher named = LINE.matcher(finding.found());
        boolean asItCame = lines.stream().allMatch(line -> line.place().isEmpty());
        int number = asItCame && named.find() ? Integer.parseInt(named.group(1)) : 0;
        return number >= 1 && number <= lines.size() ? number - 1 : root(lines);
    }

    private static int root(List<Line> lines) {
        return lines.size() > 1 && lines.get(0).text().startsWith("<?") ? 1 : 0;
    }

    private static String why(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "expected " + finding.expected() + ", found " + finding.found())
                .collect(Collectors.joining("; "));
    }

    private static MarkedLine line(String text, String why) {
        return new MarkedLine(
                text.length() <= LONGEST_LINE
                        ? text
                        : text.substring(0, LONGEST_LINE) + "… (" + text.length() + " characters)",
                why);
    }

    /** The first lines and those around what is wrong; how many are left out in between is said. */
    private static List<MarkedLine> shortened(List<MarkedLine> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (i < MOST_LINES / 2 || !lines.get(i).why().isEmpty()) {
                for (int j = Math.max(0, i - LINES_AROUND); j <= Math.min(lines.size() - 1, i + LINES_AROUND); j++) {
                    shown[j] = true;
                }
            }
        }
        List<MarkedLine> some = new ArrayList<>();
        int leftOut = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && !shown[i]) {
                leftOut++;
                continue;
            }
            if (leftOut > 0) {
                some.add(line("… " + leftOut + (leftOut == 1 ? " line" : " lines") + " left out", ""));
                leftOut = 0;
            }
            if (i < lines.size()) {
                some.add(lines.get(i));
            }
        }
        return some;
    }
}
