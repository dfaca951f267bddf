package com.superoffice.webapi.chat.contract.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The media types that an {@code Accept} header admits. For each media type the most specific range decides its quality; the
 * highest quality wins, then the more specific range, then the one named first. An item that is no range admits nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
public final class Accept {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::quality)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::specificity).reversed())
            .thenComparingInt(Candidate::position);

    private final List<MediaRange> ranges = new ArrayList<>();
    private final @Nullable String malformed;

    private Accept(String header) {
        String other = null;
        for (String item : MediaRange.split(header, ',')) {
            MediaRange range = item.isBlank() ? null : MediaRange.parse(item);
            if (range != null) {
                ranges.add(range);
            } else if (other == null && !item.isBlank()) {
                other = item.strip();
            }
        }
        malformed = other;
    }

    /** The header with this value; several fields are joined by commas. None, an empty one and {@code *}{@code /*} admit all. */
    public static Accept parse(String header) {
        return new Accept(header);
    }

    /** The first item that is no media range. */
    public Optional<String> malformed() {
        return Optional.ofNullable(malformed);
    }

    /** The best of these media types, which come in the order of the server's preference; empty if none is admitted. */
    public Optional<String> best(Collection<String> mediaTypes) {
        if (ranges.isEmpty() && malformed == null) {
            return mediaTypes.stream().findFirst();
        }
        return mediaTypes.stream()
                .flatMap(mediaType -> candidate(mediaType).stream())
                .filter(candidate -> candidate.quality() > 0)
                .min(BEST_FIRST)
                .map(Candidate::mediaType);
    }

    private Optional<Candidate> candidate(String mediaType) {
        Candidate best = null;
        for (int position = 0; position < ranges.size(); position++) {
            MediaRange range = ranges.get(position);
            if (range.admits(mediaType) && (best == null || range.specificity() > best.specificity())) {
                best = new Candidate(mediaType, range.quality(), range.specificity(), position);
            }
        }
        return Optional.ofNullable(best);
    }

    private record Candidate(String mediaType, double quality, int specificity, int position) {}
}
