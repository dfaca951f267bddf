package com.superoffice.webapi.chat.conformance.exchange;

import com.superoffice.webapi.chat.contract.Masking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Secrets that went out with requests. A server may send them back, wherever it likes: what is shown of a response is
 * masked by value, in the spellings that JSON, XML, URLs and headers have for them. Immutable.
 */
public final class Secrets {

    /** A shorter one is a part of many words: it is masked only where it stands alone. */
    private static final int LEAST_WITHIN_WORDS = 4;

    private static final String CUT = "…";

    private final Set<String> values;
    private final List<Spelling> spellings;

    private Secrets(Set<String> values) {
        this.values = values;
        this.spellings = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Spelling::of)
                .toList();
    }

    /** The secrets in the headers that hold credentials: tokens, cookies, passwords, Base64 of user and password. */
    public static Secrets of(Collection<Header> headers) {
        return new Secrets(values(headers));
    }

    /** These and those of other headers. */
    public Secrets and(Collection<Header> headers) {
        Set<String> more = values(headers);
        if (values.containsAll(more)) {
            return this;
        }
        more.addAll(values);
        return new Secrets(more);
    }

    private static Set<String> values(Collection<Header> headers) {
        Set<String> values = new LinkedHashSet<>();
        for (Header header : headers) {
            switch (header.name().toLowerCase(Locale.ROOT)) {
                case "authorization", "proxy-authorization" -> authorization(header.value(), values);
                case "so-apptoken", "x-xsrf-token" -> values.add(header.value().strip());
                case "cookie" -> {
                    for (String pair : header.value().split(";", -1)) {
                        values.add(pair.substring(pair.indexOf('=') + 1).strip());
                    }
                }
                default -> {}
            }
        }
        values.remove("");
        return values;
    }

    private static void authorization(String value, Set<String> values) {
        String token = value.substring(value.indexOf(' ') + 1).strip();
        values.add(token);
        values.add(token.replaceAll("=+$", ""));
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
                values.add(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                return; // a case that sends no Base64
            }
        }
    }

    /** The text without them; what was cut off within one is masked, too. */
    public String masked(String text) {
        String masked = text;
        for (Spelling spelling : spellings) {
            masked = spelling.masked(masked);
        }
        String[] parts = masked.split(CUT, -1);
        for (int i = 0; i < parts.length - 1; i++) {
            parts[i] = withoutBeginning(parts[i]);
        }
        return String.join(CUT, parts);
    }

    private String withoutBeginning(String text) {
        for (String value : values) {
            for (int length = Math.min(value.length(), text.length()); length >= LEAST_WITHIN_WORDS; length--) {
                if (text.regionMatches(text.length() - length, value, 0, length)) {
                    return text.substring(0, text.length() - length) + Masking.MASK;
                }
            }
        }
        return text;
    }

    /** The exchange with a response that is without them; the request is as it was sent. */
    public Exchange masked(Exchange exchange) {
        return new Exchange(
                exchange.request(), exchange.response().rewritten(this::masked), exchange.started(), exchange.took());
    }

    /** Prints none of them. */
    @Override
    public String toString() {
        return values.size() + " secrets";
    }

    /** The ways to write a secret, a character at a time. */
    private record Spelling(List<List<String>> characters, String first, boolean alone) {

        static Spelling of(String secret) {
            List<List<String>> characters =
                    secret.codePoints().mapToObj(Spelling::character).toList();
            StringBuilder first = new StringBuilder();
            characters.get(0).forEach(way -> first.append(way.charAt(0)));
            return new Spelling(characters, first.toString(), secret.length() < LEAST_WITHIN_WORDS);
        }

        private static List<String> character(int c) {
            String plain = Character.toString(c);
            byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
            StringBuilder url = new StringBuilder();
            for (byte b : bytes) {
                url.append(String.format("%%%02x", b & 0xFF));
            }
            StringBuilder json = new StringBuilder();
            plain.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
            List<String> ways = new ArrayList<>(List.of(
                    plain, url.toString(), json.toString(), "&#" + c + ";", String.format("&#x%x;", c)));
            if (c > 0x7F) {
                ways.add(new String(bytes, StandardCharsets.ISO_8859_1)); // as headers and bodies are read here
            }
            switch (c) {
                case ' ' -> ways.add("+");
                case '"' -> ways.addAll(List.of("\\\"", "&quot;"));
                case '\\' -> ways.add("\\\\");
                case '/' -> ways.addAll(List.of("\\/", "_"));
                case '+' -> ways.add("-");
                case '&' -> ways.add("&amp;");
                case '<' -> ways.add("&lt;");
                case '>' -> ways.add("&gt;");
                case '\'' -> ways.add("&apos;");
                default -> {}
            }
            return ways;
        }

        String masked(String text) {
            StringBuilder masked = new StringBuilder();
            int copied = 0;
            for (int at = 0; at < text.length(); at++) {
                int end = first.indexOf(text.charAt(at)) < 0 ? -1 : end(text, at);
                if (end >= 0) {
                    masked.append(text, copied, at).append(Masking.MASK);
                    copied = end;
                    at = end - 1;
                }
            }
            return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
        }

        /** Where the secret ends that begins here; less than zero when none does. */
        private int end(String text, int start) {
            int at = start;
            for (List<String> ways : characters) {
                int length = length(text, at, ways);
                if (length == 0) {
                    return -1;
                }
                at += length;
            }
            return alone && (isOfAWord(text, start - 1) || isOfAWord(text, at)) ? -1 : at;
        }

        private static int length(String text, int at, List<String> ways) {
            for (String way : ways) {
                // The digits of an escape have no case, a character has one.
                if (text.regionMatches(way.length() > 2, at, way, 0, way.length())) {
                    return way.length();
                }
            }
            return 0;
        }

        /** Prints nothing of it. */
        @Override
        public String toString() {
            return "a secret";
        }

        private static boolean isOfAWord(String text, int at) {
            return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        }
    }
}
