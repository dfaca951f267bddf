package com.superoffice.webapi.chat.contract.request;

import java.util.Collection;
import java.util.List;

/** Names as findings show them. */
public final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /** A name that the caller made up: in quotes, printable, cut when long. */
    public static String quoted(String name) {
        return '"' + printable(name) + '"';
    }

    /** A name that the caller made up, without characters that show nothing, cut when long. */
    public static String printable(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        StringBuilder shown = new StringBuilder(start.length());
        start.codePoints().forEach(c -> shown.appendCodePoint(isShown(c) ? c : '?'));
        return shown.toString();
    }

    /** {@code Basic, SoTicket or Bearer}. */
    public static String oneOf(Collection<String> names) {
        List<String> list = List.copyOf(names);
        if (list.size() < 2) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.get(list.size() - 1);
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
