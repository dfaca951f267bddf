package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.Masking;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Rule;
import com.superoffice.webapi.chat.contract.request.Severity;
import com.superoffice.webapi.chat.stub.edge.BodyRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the last calls, as many as fit in number and bytes. Calls are judged when somebody asks for them. */
final class BoundedJournal implements Journal {

    private static final int SHARE_OF_THE_PAGE = 10;

    private final JournalSettings settings;
    private final Supplier<RequestJudge> judge;
    private final Shelf calls = new Shelf();

    /** Older than all other calls. */
    private final Shelf violations = new Shelf();

    private final Shelf callsOfThePage = new Shelf();
    private long last;

    BoundedJournal(JournalSettings settings, Supplier<RequestJudge> judge) {
        this.settings = settings;
        this.judge = judge;
    }

    synchronized void add(Exchange exchange) {
        Call call = new Call(++last, exchange);
        if (exchange.isOfThePage()) {
            callsOfThePage.add(call);
            callsOfThePage.shrink(settings.entries() / SHARE_OF_THE_PAGE, settings.bytes() / SHARE_OF_THE_PAGE);
            return;
        }
        calls.add(call);
        while (calls.size() + violations.size() > settings.entries()
                || calls.weight + violations.weight > settings.bytes()) {
            Call oldest = calls.removeOldest();
            if (settings.keepsViolations() && breaksContract(oldest)) {
                violations.add(oldest);
                violations.shrink((settings.entries() + 1) / 2, settings.bytes() / 2);
            }
        }
    }

    @Override
    public JournalExtract list(JournalQuery query) {
        int limit = query.limit() == null ? Integer.MAX_VALUE : query.limit();
        List<Call> kept = kept(query.includesOwnCalls());
        List<Call> listed = new ArrayList<>();
        int matching = 0;
        for (Call call : kept) {
            if (!query.matches(call.exchange)
                    || (query.violations() != null && query.violations() != breaksContract(call))
                    || (query.readsEntries() && !query.matches(entry(call)))) {
                continue;
            }
            if (query.isOnPage(call.number) && listed.size() < limit) {
                listed.add(call);
            }
            matching++;
        }
        return new JournalExtract(new Entries(listed), matching, kept.size());
    }

    /** Newest first. */
    private synchronized List<Call> kept(boolean includingThePage) {
        return Stream.of(calls, violations, callsOfThePage)
                .filter(shelf -> includingThePage || shelf != callsOfThePage)
                .flatMap(shelf -> shelf.calls.stream())
                .sorted(Comparator.comparingLong((Call call) -> call.number).reversed())
                .toList();
    }

    @Override
    public synchronized void clear() {
        Stream.of(calls, violations, callsOfThePage).forEach(shelf -> shelf.shrink(0, 0));
    }

    private boolean breaksContract(Call call) {
        Boolean known = call.breaksContract;
        if (known == null) {
            known = isViolation(findings(call.exchange));
            call.breaksContract = known;
        }
        return known;
    }

    private static boolean isViolation(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
    }

    private JournalEntry entry(Call call) {
        Exchange exchange = call.exchange;
        return new JournalEntry(
                call.number,
                exchange.time(),
                exchange.method(),
                Masking.target(exchange.path(), exchange.query()),
                exchange.session(),
                masked(exchange.requestHeaders()),
                masked(exchange.requestBody()),
                exchange.status(),
                exchange.fault(),
                masked(exchange.responseHeaders()),
                exchange.responseBody(),
                exchange.responseIncomplete(),
                exchange.duration(),
                findings(exchange));
    }

    private static Content masked(Content body) {
        return new Content(Masking.body(body.kept()), body.length());
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
        Request request = Request.of(exchange.method(), path, query, headers, exchange.requestBody().kept());
        List<Finding> findings = judge.get().judge(request, exchange.reading());
        if (exchange.refusal() == null && (exchange.reading() != null || exchange.requestBody().isWhole())) {
            return findings;
        }
        // What was cut off, and not read before, cannot be judged.
        Stream<Finding> ofTheRest = findings.stream().filter(finding -> !finding.where().startsWith("body"));
        return Stream.concat(ofTheRest, Stream.ofNullable(exchange.refusal()).flatMap(BoundedJournal::violation)).toList();
    }

    /** That there is no room is nothing that the client did. */
    private static Stream<Finding> violation(BodyRefused refusal) {
        return refusal.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                ? Stream.empty()
                : Stream.of(new Finding(
                        "body",
                        refusal.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ? Rule.TOO_LONG : Rule.BODY_MALFORMED,
                        refusal.expected(),
                        refusal.found(),
                        "#/paths/~1Agents~1Chat~1GetChatMessages/post/requestBody"));
    }

    /** Each is made when it is looked at: together they are larger than what is kept. */
    private final class Entries extends AbstractList<JournalEntry> {

        private final List<Call> listed;

        Entries(List<Call> listed) {
            this.listed = listed;
        }

        @Override
        public JournalEntry get(int index) {
            return entry(listed.get(index));
        }

        @Override
        public int size() {
            return listed.size();
        }
    }

    private static final class Call {

        private final long number;
        private final Exchange exchange;

        /** Null until somebody asks. */
        private volatile @Nullable Boolean breaksContract;

        Call(long number, Exchange exchange) {
            this.number = number;
            this.exchange = exchange;
        }
    }

    /** Calls, the oldest first, and what they weigh. */
    private static final class Shelf {

        private final Deque<Call> calls = new ArrayDeque<>();
        private long weight;

        int size() {
            return calls.size();
        }

        void add(Call call) {
            calls.addLast(call);
            weight += call.exchange.weight();
        }

        Call removeOldest() {
            Call oldest = calls.removeFirst();
            weight -= oldest.exchange.weight();
            return oldest;
        }

        void shrink(int entries, long bytes) {
            while (calls.size() > entries || weight > bytes) {
                removeOldest();
            }
        }
    }
}
