package com.superoffice.webapi.chat.conformance.report;

/** Text in XML and HTML. */
final class XmlText {

    private XmlText() {}

    /** Escaped, and without the characters that XML does not know. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append("&#10;");
                default -> {
                    boolean known = c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF));
                    escaped.appendCodePoint(known ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
