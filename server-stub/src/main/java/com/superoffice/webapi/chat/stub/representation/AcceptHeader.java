package com.superoffice.webapi.chat.stub.representation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The representations that an {@code Accept} header allows. For each representation the most specific range decides its
 * quality; the highest quality wins, then the more specific range, then the one named first. A range that cannot be
 * parsed allows nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
final class AcceptHeader {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::quality)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::specificity).reversed())
            .thenComparingInt(Candidate::position);

    private final List<MediaType> ranges;

    private AcceptHeader(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** An absent or empty header allows everything. */
    static AcceptHeader parse(String header) {
        if (header.isBlank()) {
            return new AcceptHeader(List.of(MediaType.ALL));
        }
        List<MediaType> ranges = new ArrayList<>();
        for (String range : MimeTypeUtils.tokenize(header)) {
            try {
                ranges.add(MediaType.parseMediaType(range));
            } catch (InvalidMediaTypeException e) {
                ranges.add(MediaType.valueOf("not/parsable;q=0"));
            }
        }
        return new AcceptHeader(ranges);
    }

    /** The best of the representations, or nothing if none is acceptable. */
    Optional<Representation> best() {
        return Representation.ALL.stream()
                .flatMap(representation -> candidate(representation).stream())
                .filter(candidate -> candidate.quality() > 0)
                .min(BEST_FIRST)
                .map(Candidate::representation);
    }

    private Optional<Candidate> candidate(Representation representation) {
        Candidate best = null;
        for (int position = 0; position < ranges.size(); position++) {
            MediaType range = ranges.get(position);
            int specificity = specificity(range, representation.mediaType());
            if (specificity > 0 && (best == null || specificity > best.specificity())) {
                best = new Candidate(representation, range.getQualityValue(), specificity, position);
            }
        }
        return Optional.ofNullable(best);
    }

    /** 3 for the media type itself, 2 for its type with any subtype, 1 for everything, 0 for no match. */
    private static int specificity(MediaType range, MediaType mediaType) {
        if (range.isWildcardType()) {
            return 1;
        }
        if (!range.getType().equals(mediaType.getType())) {
            return 0;
        }
        if (range.getSubtype().equals("*")) {
            return 2;
        }
        return range.getSubtype().equals(mediaType.getSubtype()) ? 3 : 0;
    }

    private record Candidate(Representation representation, double quality, int specificity, int position) {}
}
