package com.superoffice.webapi.chat.conformance.requests;

import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Rule;
import com.superoffice.webapi.chat.contract.request.Severity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * The requests of an HTTP archive (HAR 1.2), or of a sandbox's journal, judged one by one.
 *
 * @param judged the requests below a base URL that ends with {@code /api/v1}, in the order of the archive
 * @param passedOver the numbers of the other entries, by why they were not judged
 * @param credentialsRecorded whether the archive can show a request's credentials. A sanitized export cannot: no entry
 *     of it has the header {@code Authorization}, {@code Cookie} or {@code Set-Cookie}, whatever was sent. Requests
 *     without credentials are then not held to be violations. A journal always can.
 */
public record RecordedRequests(
        List<Judged> judged, Map<PassedOver, List<Long>> passedOver, boolean credentialsRecorded) {

    /** The size of the largest archive that is read, in bytes. */
    public static final long MOST_BYTES = 1024L * 1024 * 1024;

    private static final List<String> LEFT_OUT_BY_SANITIZING = List.of("Authorization", "Cookie", "Set-Cookie");

    public RecordedRequests {
        judged = List.copyOf(judged);
        passedOver = Map.copyOf(passedOver);
    }

    /** Why an entry is not judged. */
    public enum PassedOver {
        /** It is of another API, or no request at all. */
        ELSEWHERE("of another API"),

        /** What was recorded is less than what was sent. */
        BODY_NOT_KEPT("whose body was not kept whole");

        private final String description;

        PassedOver(String description) {
            this.description = description;
        }

        /** The reason, as it follows a number of entries. */
        public String description() {
            return description;
        }
    }

    /**
     * A request with what is said of it.
     *
     * @param number its place in the archive, from 1; of a journal the number that it has there
     * @param request method and path, printable
     * @param findings what is not in the contract
     */
    public record Judged(long number, String request, List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }

        /** Whether the request is outside the contract. */
        public boolean violates() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
        }

        private Judged withoutMissing() {
            return new Judged(number, request, findings.stream()
                    .filter(finding -> finding.rule() != Rule.CREDENTIALS_MISSING)
                    .toList());
        }
    }

    /** Reads an archive as {@link #of} does, and gives what was judged. */
    public static List<Judged> judge(byte[] archive, String source) {
        return of(archive, source).judged();
    }

    /**
     * Reads and judges an archive.
     *
     * @param archive the archive, as JSON in UTF-8, or in UTF-16 with a byte order mark
     * @param source what it is called in errors
     * @throws IllegalArgumentException when it is not an HTTP archive; the message says where
     */
    public static RecordedRequests of(byte[] archive, String source) {
        return of(new ByteArrayInputStream(archive), source);
    }

    /**
     * Reads and judges an archive, an entry at a time.
     *
     * @param archive the archive as above, at most {@link #MOST_BYTES} of it; it is closed
     * @param source what it is called in errors
     * @throws IllegalArgumentException when it is not an HTTP archive, or is larger; the message says where
     */
    public static RecordedRequests of(InputStream archive, String source) {
        RequestJudge judge = RequestJudge.ofContract();
        List<Judged> judged = new ArrayList<>();
        Map<PassedOver, List<Long>> passedOver = new EnumMap<>(PassedOver.class);
        AtomicBoolean recorded = new AtomicBoolean();
        Archive.read(archive, source, (place, entry) -> {
            RecordedRequest request = RecordedRequest.of(entry);
            long number = RecordedRequest.isOfAJournal(entry) ? entry.path("number").asLong(place) : place;
            if (request.passedOver().isPresent()) {
                passedOver.computeIfAbsent(request.passedOver().get(), unused -> new ArrayList<>()).add(number);
            } else {
                judged.add(new Judged(number, request.shown(), judge.judge(request.request())));
            }
            recorded.compareAndSet(false, showsCredentials(entry));
        });
        return new RecordedRequests(
                recorded.get() ? judged : judged.stream().map(Judged::withoutMissing).toList(),
                passedOver,
                recorded.get());
    }

    private static boolean showsCredentials(JsonNode entry) {
        return RecordedRequest.isOfAJournal(entry)
                || showsSome(entry.path("request"))
                || showsSome(entry.path("response"));
    }

    private static boolean showsSome(JsonNode message) {
        return !message.path("cookies").isEmpty()
                || LEFT_OUT_BY_SANITIZING.stream().anyMatch(RecordedRequest.headers(message)::containsKey);
    }

}
