package com.superoffice.webapi.chat.conformance.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code name=value} lines in UTF-8. All that follows the first equals sign is the value, blanks and
 * backslashes too; empty lines and lines that begin with {@code #} are passed over. Errors name a line, and nothing
 * that may be a secret.
 */
final class SettingsFile {

    /** What is shown of an unknown name; a secret that was pasted without a name seldom looks so. */
    private static final Pattern LIKE_A_NAME = Pattern.compile("[A-Za-z._-]{1,40}");

    private static final Pattern QUOTED = Pattern.compile("\\s*([\"']).*\\1\\s*");
    private static final Pattern COMMENTED = Pattern.compile(".*\\s#(\\s.*)?");

    private final String name;
    private final SortedSet<String> known;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private SettingsFile(String name, SortedSet<String> known) {
        this.name = name;
        this.known = known;
    }

    /** No file. */
    static SettingsFile none() {
        return new SettingsFile("", new TreeSet<>());
    }

    /**
     * Reads a file.
     *
     * @param where what names it: an option or a variable
     * @param known the names that may stand in it
     * @throws IllegalArgumentException when it cannot be read, or a line is no setting; the message says which
     */
    static SettingsFile read(String where, String path, SortedSet<String> known) {
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Usage.noPath(where), e);
        }
        SettingsFile settings = new SettingsFile(String.valueOf(file.getFileName()), known);
        settings.read(GivenFile.bytes(where + " " + path, file));
        return settings;
    }

    /** The value of an option; a blank one is as if not set. */
    @Nullable String value(String option) {
        String value = values.get(option);
        return value == null || value.isBlank() ? null : value;
    }

    /** What other formats of settings would leave out of a value, and this one does not; a line each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Where an option stands, as errors call it. */
    String where(String option) {
        return name + ", line " + lines.get(option) + ": " + option;
    }

    /** A line ends with LF, CR LF, or CR. */
    private void read(byte[] bytes) {
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            number++;
            line(number, text(number, ByteBuffer.wrap(bytes, start, end - start)));
            boolean two = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
            start = end + (two ? 2 : 1);
        }
    }

    private String text(int number, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw wrong(number, "expected text in UTF-8, found other bytes");
        }
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        GivenText.requireNoControl(name + ", line " + number, line);
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw wrong(number, "expected name=value, found no \"=\"");
        }
        String option = line.substring(0, equals);
        if (known.contains(option.strip()) && !known.contains(option)) {
            throw wrong(number, "expected name=value, found blanks around the name; those of a value are kept");
        }
        if (!known.contains(option)) {
            String shown = LIKE_A_NAME.matcher(option).matches() ? " \"" + option + "\"" : "";
            throw wrong(number, "unknown option" + shown + "; expected one of " + String.join(", ", known));
        }
        Integer before = lines.put(option, number);
        if (before != null) {
            throw wrong(number, "expected each option once, found \"" + option + "\" again; it is on line " + before);
        }
        String value = line.substring(equals + 1);
        values.put(option, value);
        if (QUOTED.matcher(value).matches()) {
            notes.add(where(option) + ": the quotation marks count as part of the value");
        } else if (COMMENTED.matcher(value).matches()) {
            notes.add(where(option) + ": \"#\" and what follows count as part of the value; a comment is a line of its own");
        }
    }

    private IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException(name + ", line " + number + ": " + what);
    }
}
