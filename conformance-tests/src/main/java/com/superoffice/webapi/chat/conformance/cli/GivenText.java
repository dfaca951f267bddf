package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments and environment of this process as they were given. A JVM reads them in the encoding of its locale, and in
 * the locale C, which containers and schedulers have, it loses all that is not ASCII: a password would be another one.
 * Linux keeps the bytes. Those that are UTF-8 are read as UTF-8: text in another encoding hardly ever is UTF-8 too.
 */
final class GivenText {

    private static final Path PROCESS = Path.of("/proc/self");
    private static final char LOST = '\uFFFD';
    private static final Map<Integer, String> CONTROLS = Map.of(0, "NUL", (int) '\n', "LF", (int) '\r', "CR");

    private GivenText() {}

    /** The arguments, which are the last of the process's command line. */
    static String[] arguments(String... decoded) {
        List<String> line = kept("cmdline");
        int first = line.size() - decoded.length;
        String[] given = decoded.clone();
        for (int i = 0; i < given.length && first >= 0; i++) {
            given[i] = recovered(line.get(first + i), given[i]);
        }
        return given;
    }

    /** The environment. */
    static Map<String, String> environment(Map<String, String> decoded) {
        Map<String, String> given = new HashMap<>(decoded);
        for (String variable : kept("environ")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                given.computeIfPresent(
                        variable.substring(0, equals),
                        (name, value) -> recovered(variable.substring(equals + 1), value));
            }
        }
        return given;
    }

    /**
     * Rejects text of which a part was lost, and what cannot be a part of a header.
     *
     * @param where what the text is the value of; the text itself may be a secret
     * @throws IllegalArgumentException when it holds what stands for bytes that could not be read, or a control
     *     character
     */
    static void requireWhole(String where, String text) {
        requireNoControl(where, text);
        if (text.indexOf(LOST) >= 0) {
            throw new IllegalArgumentException(where + ": expected text, found bytes that are none in " + encoding()
                    + ", the locale's encoding; use --settings FILE, which is always read as UTF-8, or a UTF-8 locale");
        }
    }

    /**
     * Rejects control characters, which no value has: in a secret one would end a header, or split it.
     *
     * @param where what the text is the value of; the text itself may be a secret
     * @throws IllegalArgumentException when there is one other than a tab
     */
    static void requireNoControl(String where, String text) {
        text.chars().filter(c -> c != '\t' && Character.isISOControl(c)).findFirst().ifPresent(c -> {
            String name = CONTROLS.getOrDefault(c, String.format("U+%04X", c));
            throw new IllegalArgumentException(where + ": expected no control character, found " + name);
        });
    }

    /** The encoding in which this JVM reads arguments, environment and paths. */
    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "unknown");
    }

    /** Whether another process gets this text as its argument: a character that the locale has not is replaced. */
    static boolean canBeGiven(String text) {
        return Charset.isSupported(encoding()) && Charset.forName(encoding()).newEncoder().canEncode(text);
    }

    /** Texts that end with a zero byte, a character a byte; none where the system does not keep them. */
    private static List<String> kept(String file) {
        try {
            String all = Files.readString(PROCESS.resolve(file), StandardCharsets.ISO_8859_1);
            return all.isEmpty() ? List.of() : List.of(all.substring(0, all.length() - 1).split("\0", -1));
        } catch (IOException e) {
            return List.of(); // What was lost is then rejected.
        }
    }

    /** An argument may come from elsewhere, such as a file that the launcher expands: the ASCII in it has to agree. */
    private static String recovered(String bytes, String decoded) {
        if (!ascii(bytes).equals(ascii(decoded))) {
            return decoded;
        }
        try {
            ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException e) {
            return decoded;
        }
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\p{ASCII}]", "");
    }
}
