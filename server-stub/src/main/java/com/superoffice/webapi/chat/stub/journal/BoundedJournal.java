package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.Masking;
import com.superoffice.webapi.chat.contract.judge.Finding;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.judge.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Keeps the last calls, as many as fit in number and bytes. Calls are judged when somebody asks for them. */
final class BoundedJournal implements Journal {

    private final JournalSettings settings;
    private final Supplier<RequestJudge> judge;
    private final Deque<Numbered> exchanges = new ArrayDeque<>();

    /** Older than all others. */
    private final Deque<Numbered> violations = new ArrayDeque<>();

    private long weight;
    private long weightOfViolations;
    private long last;

    BoundedJournal(JournalSettings settings, Supplier<RequestJudge> judge) {
        this.settings = settings;
        this.judge = judge;
    }

    synchronized void add(Exchange exchange) {
        exchanges.addLast(new Numbered(++last, exchange));
        weight += exchange.weight();
        while (exchanges.size() + violations.size() > settings.entries() || weight > settings.bytes()) {
            dropOldest();
        }
    }

    private void dropOldest() {
        Numbered oldest = exchanges.removeFirst();
        if (settings.keepsViolations() && isViolation(findings(oldest.exchange()))) {
            violations.addLast(oldest);
            weightOfViolations += oldest.exchange().weight();
            while (violations.size() > (settings.entries() + 1) / 2 || weightOfViolations > settings.bytes() / 2) {
                long dropped = violations.removeFirst().exchange().weight();
                weightOfViolations -= dropped;
                weight -= dropped;
            }
        } else {
            weight -= oldest.exchange().weight();
        }
    }

    @Override
    public List<JournalEntry> list(JournalQuery query) {
        int limit = query.limit() == null ? Integer.MAX_VALUE : query.limit();
        List<JournalEntry> entries = new ArrayList<>();
        Iterator<Numbered> newestFirst = matching(query).iterator();
        while (newestFirst.hasNext() && entries.size() < limit) {
            JournalEntry entry = entry(newestFirst.next());
            if (query.violations() == null || query.violations() == isViolation(entry.findings())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private synchronized List<Numbered> matching(JournalQuery query) {
        List<Numbered> matching = new ArrayList<>();
        for (Deque<Numbered> newestFirst : List.of(exchanges, violations)) {
            newestFirst.descendingIterator().forEachRemaining(numbered -> {
                if (query.matches(numbered.number(), numbered.exchange())) {
                    matching.add(numbered);
                }
            });
        }
        return matching;
    }

    @Override
    public synchronized void clear() {
        exchanges.clear();
        violations.clear();
        weight = 0;
        weightOfViolations = 0;
    }

    private static boolean isViolation(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
    }

    private JournalEntry entry(Numbered numbered) {
        Exchange exchange = numbered.exchange();
        return new JournalEntry(
                numbered.number(),
                exchange.time(),
                exchange.method(),
                Masking.target(exchange.path(), exchange.query()),
                exchange.session(),
                masked(exchange.requestHeaders()),
                exchange.requestBody(),
                exchange.status(),
                exchange.fault(),
                masked(exchange.responseHeaders()),
                exchange.responseBody(),
                exchange.duration(),
                findings(exchange));
    }

    private static List<HeaderLine> masked(List<HeaderLine> headers) {
        return headers.stream()
                .map(header -> new HeaderLine(header.name(), Masking.header(header.name(), header.value())))
                .toList();
    }

    private List<Finding> findings(Exchange exchange) {
        String basePath = settings.basePath();
        String shown = Masking.path(exchange.path()); // a finding quotes what it found
        String path = shown.startsWith(basePath) ? shown.substring(basePath.length()) : shown;
        String query = exchange.query() == null ? null : Masking.query(exchange.query());
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HeaderLine header : exchange.requestHeaders()) {
            headers.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header.value());
        }
        List<Finding> findings = judge.get()
                .judge(Request.of(
                        exchange.method(),
                        path,
                        query,
                        headers,
                        exchange.requestBody().kept()));
        // What was cut off cannot be judged.
        return exchange.requestBody().isWhole()
                ? findings
                : findings.stream()
                        .filter(finding -> !finding.where().startsWith("body"))
                        .toList();
    }

    private record Numbered(long number, Exchange exchange) {}
}
