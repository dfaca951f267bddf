package com.superoffice.webapi.chat.conformance.requests;

import com.superoffice.webapi.chat.contract.judge.Finding;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.judge.Rule;
import com.superoffice.webapi.chat.contract.judge.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests of an HTTP archive (HAR 1.2), or of a sandbox's journal, judged one by one.
 *
 * @param judged the requests below a base URL that ends with {@code /api/v1}, in the order of the archive
 * @param passedOver how many other entries there are, and why they were not judged
 * @param credentialsRecorded whether the archive can show a request's credentials. A sanitized export cannot: no entry
 *     of it has the header {@code Authorization}, {@code Cookie} or {@code Set-Cookie}, whatever was sent. Requests
 *     without credentials are then not held to be violations. A journal always can.
 */
public record RecordedRequests(List<Judged> judged, Map<PassedOver, Integer> passedOver, boolean credentialsRecorded) {

    private static final List<String> LEFT_OUT_BY_SANITIZING = List.of("Authorization", "Cookie", "Set-Cookie");
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 0x504B;

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
     * @param number its place in the archive, from 1
     * @param request method and path, printable
     * @param findings what is not in the contract
     */
    public record Judged(int number, String request, List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }

        /** Whether the request is outside the contract. */
        public boolean violates() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
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
        RequestJudge judge = RequestJudge.ofContract();
        JsonNode entries = entries(archive, source);
        boolean recorded = entries.valueStream().anyMatch(RecordedRequests::showsCredentials);
        List<Judged> judged = new ArrayList<>();
        Map<PassedOver, Integer> passedOver = new EnumMap<>(PassedOver.class);
        for (int i = 0; i < entries.size(); i++) {
            RecordedRequest request = RecordedRequest.of(entries.get(i));
            if (request.passedOver().isPresent()) {
                passedOver.merge(request.passedOver().get(), 1, Integer::sum);
            } else {
                List<Finding> findings = judge.judge(request.request());
                judged.add(new Judged(i + 1, request.shown(), recorded ? findings : withoutMissing(findings)));
            }
        }
        return new RecordedRequests(judged, passedOver, recorded);
    }

    private static List<Finding> withoutMissing(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule() != Rule.CREDENTIALS_MISSING).toList();
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

    private static JsonNode entries(byte[] archive, String source) {
        packed(archive).ifPresent(kind -> {
            throw new IllegalArgumentException(source + ": expected JSON, found a " + kind + " file; unpack it first");
        });
        try {
            JsonNode root = JsonMapper.shared().readTree(archive);
            JsonNode entries = root.isArray() ? root : root.path("log").path("entries");
            if (!entries.isArray()) {
                throw new IllegalArgumentException(
                        source + ": neither an HTTP archive nor a journal: it has no array /log/entries");
            }
            return entries;
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(source + line + ": no HTTP archive: it is not JSON", e);
        }
    }

    private static Optional<String> packed(byte[] archive) {
        int magic = archive.length < 2 ? 0 : (archive[0] & 0xFF) << 8 | (archive[1] & 0xFF);
        return switch (magic) {
            case GZIP -> Optional.of("gzip");
            case ZIP -> Optional.of("zip");
            default -> Optional.empty();
        };
    }
}
