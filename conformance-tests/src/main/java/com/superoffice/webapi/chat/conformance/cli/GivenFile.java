package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that an argument or an option names. It is read within a limit; each error says which file it is about. */
final class GivenFile {

    private static final int MIB = 1024 * 1024;

    /** The limit of what a person writes. */
    private static final int MOST_OF_A_TEXT = MIB;

    private GivenFile() {}

    /**
     * Reads a file as text in UTF-8.
     *
     * @param label what errors call it
     * @throws IllegalArgumentException when it cannot be read, is too large, or no such text
     */
    static String text(String label, Path file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(label, file))).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(label + ": expected text in UTF-8, found other bytes", e);
        }
    }

    /**
     * Reads a file of at most a mebibyte.
     *
     * @param label what errors call it
     * @throws IllegalArgumentException when it cannot be read, or is larger
     */
    static byte[] bytes(String label, Path file) {
        try (InputStream stream = open(label, file, MOST_OF_A_TEXT)) {
            byte[] bytes = stream.readNBytes(MOST_OF_A_TEXT + 1);
            if (bytes.length > MOST_OF_A_TEXT) {
                throw tooLarge(label, MOST_OF_A_TEXT, "more");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(label, e);
        }
    }

    /**
     * Opens a file.
     *
     * @param most how many bytes it may have, as far as its size is known
     * @throws IllegalArgumentException when it cannot be opened, or is larger
     */
    static InputStream open(String label, Path file, long most) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(label + ": expected a file, found a directory");
        }
        try {
            long size = Files.size(file);
            if (size > most) {
                throw tooLarge(label, most, size + " bytes");
            }
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(label, e);
        }
    }

    private static IllegalArgumentException tooLarge(String label, long most, String found) {
        return new IllegalArgumentException(label + ": expected at most " + most / MIB + " MiB, found " + found);
    }

    private static IllegalArgumentException unreadable(String label, IOException cause) {
        boolean isMissing = cause instanceof NoSuchFileException;
        return new IllegalArgumentException(label + (isMissing ? ": expected a file, found none" : ": cannot be read"), cause);
    }
}
