package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.contract.MediaType;
import java.util.List;
import java.util.Optional;

/** A body in lines, each with its place: JSON and XML a value a line, and whatever cannot be read so as it came. */
final class BodyLines {

    /** A larger body is shown as it came. */
    private static final int LONGEST_READ = 256 * 1024;

    private BodyLines() {}

    static List<Line> of(String body, Optional<String> contentType) {
        Optional<MediaType.Format> format = contentType
                .flatMap(MediaType::parse)
                .map(MediaType::name)
                .flatMap(MediaType::format)
                .filter(unused -> body.length() <= LONGEST_READ);
        if (format.isEmpty() || format.get() == MediaType.Format.FORM) {
            return asItCame(body);
        }
        return format.get() == MediaType.Format.JSON ? JsonLines.of(body).orElseGet(() -> asItCame(body)) : XmlLines.of(body);
    }

    private static List<Line> asItCame(String body) {
        return body.lines().map(line -> new Line(line, "")).toList();
    }
}
