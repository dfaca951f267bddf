package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * A file of {@code name=value} lines in UTF-8. All that follows the first equals sign is the value, blanks and
 * backslashes too; empty lines and lines that begin with {@code #} are passed over. Errors name a line, and nothing
 * that may be a secret.
 */
final class SettingsFile {

    /** What is shown of an unknown name; a secret that was pasted without a name seldom looks so. */
    private static final Pattern LIKE_A_NAME = Pattern.compile("[A-Za-z._-]{1,40}");

    private final String name;
    private final SortedSet<String> known;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private SettingsFile(String name, SortedSet<String> known) {
        this.name = name;
        this.known = known;
    }

    /**
     * Reads a file.
     *
     * @param known the names that may stand in it
     * @throws IllegalArgumentException when it cannot be read, or a line is no setting; the message says which
     */
    static Map<String, String> read(String path, SortedSet<String> known) {
        byte[] bytes;
        Path file;
        try {
            file = Path.of(path);
            bytes = Files.readAllBytes(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(Usage.noPath("--settings"), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("--settings " + path + ": cannot be read", e);
        }
        SettingsFile settings = new SettingsFile(String.valueOf(file.getFileName()), known);
        settings.read(bytes);
        return settings.values;
    }

    private void read(byte[] bytes) {
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            line(number, text(number, ByteBuffer.wrap(bytes, start, end - start)));
            start = end + 1;
        }
    }

    private String text(int number, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return text.substring(marked ? 1 : 0, text.length() - (text.endsWith("\r") ? 1 : 0));
        } catch (CharacterCodingException e) {
            throw wrong(number, "expected text in UTF-8, found other bytes");
        }
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
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
        values.put(option, line.substring(equals + 1));
    }

    private IllegalArgumentException wrong(int number, String what) {
        return new IllegalArgumentException(name + ", line " + number + ": " + what);
    }
}
