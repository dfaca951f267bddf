package com.superoffice.webapi.chat.stub.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The zip of the distribution. */
public final class Distribution {

    private Distribution() {}

    /** Unpacks it. */
    public static Path unpackedIn(Path directory) {
        try (InputStream zip = Files.newInputStream(Path.of(System.getProperty("chat.sandbox.zip")))) {
            Files.createDirectories(directory);
            Unpacking.unpack(zip, directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
