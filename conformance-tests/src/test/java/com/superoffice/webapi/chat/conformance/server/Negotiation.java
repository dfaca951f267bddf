package com.superoffice.webapi.chat.conformance.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which media type is read, and which is written. */
final class Negotiation {

    private static final List<String> WRITTEN = List.of(
            "application/json",
            "text/json",
            "application/xml",
            "text/xml",
            "application/json-patch+json",
            "application/merge-patch+json");

    private final Predicate<Defect> broken;

    Negotiation(Predicate<Defect> broken) {
        this.broken = broken;
    }

    private record Range(String name, double q) {
        int matches(String type) {
            if (name.equals(type)) {
                return 3;
            }
            return name.equals("*/*")
                    ? 1
                    : name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)) ? 2 : 0;
        }
    }

    Optional<String> mediaType(Received request) {
        List<String> fields = request.all("Accept");
        if (broken.test(Defect.SECOND_ACCEPT_IGNORED) && fields.size() > 1) {
            fields = fields.subList(0, 1);
        }
        String accept = String.join(",", fields);
        if (broken.test(Defect.ACCEPT_IGNORED)) {
            return Optional.of("application/json");
        }
        if (accept.isBlank()) {
            return fields.isEmpty() || !broken.test(Defect.EMPTY_ACCEPT_REFUSED)
                    ? Optional.of("application/json")
                    : Optional.empty();
        }
        Optional<String> best = best(ranges(accept));
        return best.isEmpty() && broken.test(Defect.UNACCEPTABLE_IS_JSON) ? Optional.of("application/json") : best;
    }

    private List<Range> ranges(String accept) {
        List<Range> ranges = new ArrayList<>();
        for (String item : accept.split(",", -1)) {
            String[] parts = broken.test(Defect.Q_BLANKS_UNKNOWN)
                    ? item.split(";\\s?", -1)
                    : item.strip().split("\\s*;\\s*", -1);
            double q = 1;
            boolean parameter = false;
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("q=") || (parts[i].startsWith("Q=") && !broken.test(Defect.Q_UPPER_CASE_UNKNOWN))) {
                    String written = parts[i].substring(2).strip();
                    q = Double.parseDouble(
                            broken.test(Defect.Q_CUT) && written.length() > 3 ? written.substring(0, 3) : written);
                } else {
                    parameter = true;
                }
            }
            if (parameter && broken.test(Defect.ACCEPT_PARAMETER_REFUSED)) {
                continue;
            }
            String name = parts[0].toLowerCase(Locale.ROOT);
            if (!name.equals("*/*") || !broken.test(Defect.WILDCARD_REFUSED)) {
                ranges.add(new Range(name, q));
            }
        }
        return ranges;
    }

    private Optional<String> best(List<Range> ranges) {
        if (broken.test(Defect.Q_IGNORED)) {
            return ranges.stream()
                    .filter(range -> range.q() > 0)
                    .flatMap(range -> WRITTEN.stream().filter(type -> range.matches(type) > 0))
                    .findFirst();
        }
        Optional<String> best = Optional.empty();
        double bestQ = 0;
        for (String type : WRITTEN) {
            double q = quality(type, ranges);
            if (q > bestQ) {
                best = Optional.of(type);
                bestQ = q;
            }
        }
        return best;
    }

    private double quality(String type, List<Range> ranges) {
        int specificity = 0;
        double q = 0;
        for (Range range : ranges) {
            int matches = range.matches(type);
            if (broken.test(Defect.SPECIFICITY_IGNORED) && matches > 0 && range.q() > 0) {
                q = Math.max(q, range.q());
            } else if (broken.test(Defect.Q_ZERO_IGNORED) && matches > 0) {
                q = Math.max(q, Math.max(range.q(), 0.01));
            } else if (matches > specificity) {
                specificity = matches;
                q = range.q();
            }
        }
        return q;
    }

    /** The name of a media type that can be read. */
    String contentType(Received request) throws Refusal {
        String header = request.header("Content-Type").orElse("");
        if (header.isEmpty() && broken.test(Defect.MISSING_CONTENT_TYPE_ACCEPTED)) {
            return "application/json";
        }
        if (header.contains(";") && broken.test(Defect.CHARSET_PARAMETER_REFUSED)) {
            throw unsupported();
        }
        if ((header.contains("\"") && broken.test(Defect.QUOTED_CHARSET_REFUSED))
                || (header.contains("profile=") && broken.test(Defect.OTHER_PARAMETER_REFUSED))) {
            throw unsupported();
        }
        String name = header.replaceAll("\\s*;.*", "");
        String lower = broken.test(Defect.CONTENT_TYPE_CASE_SENSITIVE) ? name : name.toLowerCase(Locale.ROOT);
        boolean refused = (broken.test(Defect.TEXT_JSON_REFUSED) && lower.equals("text/json"))
                || (broken.test(Defect.TEXT_XML_REFUSED) && lower.equals("text/xml"))
                || (broken.test(Defect.FORM_REFUSED) && lower.endsWith("urlencoded"));
        if (!refused && (WRITTEN.contains(lower) || lower.equals("application/x-www-form-urlencoded"))) {
            return lower;
        }
        if (broken.test(Defect.CONTENT_TYPE_IGNORED)) {
            return "application/json";
        }
        throw unsupported();
    }

    private static Refusal unsupported() {
        return new Refusal(415, "UnsupportedMediaTypeException", "Content-Type: cannot read it");
    }
}
