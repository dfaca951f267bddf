package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.contract.request.Severity;
import com.superoffice.webapi.chat.stub.control.generated.Finding;
import com.superoffice.webapi.chat.stub.control.generated.Header;
import com.superoffice.webapi.chat.stub.control.generated.JournalApi;
import com.superoffice.webapi.chat.stub.control.generated.JournalEntry;
import com.superoffice.webapi.chat.stub.journal.HeaderLine;
import com.superoffice.webapi.chat.stub.journal.Journal;
import com.superoffice.webapi.chat.stub.journal.JournalExtract;
import com.superoffice.webapi.chat.stub.journal.JournalQuery;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The last calls. */
@RestController
class JournalController implements JournalApi {

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @Override
    public ResponseEntity<List<JournalEntry>> listJournal(
            @Nullable Long after,
            @Nullable Long before,
            @Nullable Integer limit,
            @Nullable String method,
            @Nullable Integer status,
            @Nullable Integer session,
            @Nullable String text,
            @Nullable String finding,
            @Nullable Boolean violations,
            @Nullable Boolean ownCalls) {
        JournalExtract extract = journal.list(new JournalQuery(
                after, before, limit, method, status, session, text, finding, violations, ownCalls));
        return ResponseEntity.ok()
                .header("Sandbox-Journal-Kept", String.valueOf(extract.kept()))
                .header("Sandbox-Journal-Matching", String.valueOf(extract.matching()))
                .body(new ShownEntries(extract.entries()));
    }

    @Override
    public ResponseEntity<Void> clearJournal() {
        journal.clear();
        return ResponseEntity.noContent().build();
    }

    /** As the control API shows an entry. */
    static JournalEntry shown(com.superoffice.webapi.chat.stub.journal.JournalEntry entry) {
        return new JournalEntry()
                .number(entry.number())
                .time(entry.time().atOffset(ZoneOffset.UTC))
                .method(entry.method())
                .target(entry.target())
                .session(entry.session())
                .requestHeaders(shown(entry.requestHeaders()))
                .requestBody(new String(entry.requestBody().kept(), UTF_8))
                .requestBodyBytes(known(entry.requestBody().length()))
                .status(entry.status())
                .fault(entry.fault())
                .responseHeaders(shown(entry.responseHeaders()))
                .responseBody(new String(entry.responseBody().kept(), UTF_8))
                .responseBodyBytes(entry.responseBody().length())
                .responseIncomplete(entry.responseIncomplete())
                .durationMicros(TimeUnit.NANOSECONDS.toMicros(entry.duration().toNanos()))
                .findings(entry.findings().stream().map(JournalController::shown).toList());
    }

    private static List<Header> shown(List<HeaderLine> headers) {
        return headers.stream()
                .map(header -> new Header(header.name(), header.value()))
                .toList();
    }

    private static @Nullable Long known(long length) {
        return length < 0 ? null : length;
    }

    private static Finding shown(com.superoffice.webapi.chat.contract.request.Finding finding) {
        return new Finding(
                finding.severity() == Severity.VIOLATION ? Finding.SeverityEnum.VIOLATION : Finding.SeverityEnum.NOTE,
                finding.where(),
                finding.rule().id(),
                finding.expected(),
                finding.found(),
                finding.pointer());
    }
}
