package com.superoffice.webapi.chat.conformance.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML with an element a line, also where it is not well-formed. The elements of an array are numbered, as a JSON pointer
 * numbers them; the root has no name in it.
 */
final class XmlLines {

    private static final Pattern PIECE =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<[^<>]*>|<|[^<]+", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[^\\s/>]+");

    /** An element that is open: where it is, and how many have begun in it. */
    private static final class Open {

        final String place;
        final boolean array;
        int children;

        Open(String place, boolean array) {
            this.place = place;
            this.array = array;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private String place = "";

    private XmlLines() {}

    static List<Line> of(String xml) {
        XmlLines lines = new XmlLines();
        for (Matcher piece = PIECE.matcher(xml); piece.find(); ) {
            lines.add(piece.group());
        }
        lines.next();
        return lines.lines;
    }

    private void add(String piece) {
        if (piece.startsWith("</")) {
            Open closed = open.poll();
            if (closed != null && closed.children > 0) {
                next();
            }
            line.append(piece);
            next();
        } else if (piece.startsWith("<?") || piece.startsWith("<!D")) {
            line.append(piece);
            next();
        } else if (piece.length() > 1 && piece.startsWith("<") && !piece.startsWith("<!")) {
            next();
            element(piece);
        } else if (!line.toString().isBlank() || !piece.isBlank()) {
            line.append(piece.replaceAll("\\R", " "));
        }
    }

    private void element(String tag) {
        Matcher written = NAME.matcher(tag.substring(1));
        String name = written.find() ? written.group() : "";
        String local = name.substring(name.indexOf(':') + 1);
        Open parent = open.peek();
        if (parent != null) {
            place = parent.place + "/" + (parent.array ? parent.children : local);
            parent.children++;
        }
        line.append(tag);
        if (tag.endsWith("/>")) {
            next();
        } else {
            open.push(new Open(place, local.startsWith("ArrayOf")));
        }
    }

    private void next() {
        if (!line.toString().isBlank()) {
            lines.add(new Line(line.toString(), place));
        }
        line = new StringBuilder("  ".repeat(open.size()));
        place = "";
    }
}
