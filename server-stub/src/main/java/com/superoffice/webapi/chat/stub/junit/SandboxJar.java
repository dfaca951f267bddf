package com.superoffice.webapi.chat.stub.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The runnable jar of the sandbox, which travels inside the jar of this class. */
final class SandboxJar {

    private static final String RESOURCE = "/META-INF/chat-sandbox/chat-sandbox.jar";

    /** Names a jar to run instead of the one inside; for the sandbox's own build. */
    private static final String OVERRIDE = "chat.sandbox.jar";

    private SandboxJar() {}

    /** A file with the runnable jar, deleted when this JVM exits. */
    static Path file() {
        String override = System.getProperty(OVERRIDE);
        return override == null ? extracted() : Path.of(override);
    }

    private static Path extracted() {
        try (InputStream jar = SandboxJar.class.getResourceAsStream(RESOURCE)) {
            if (jar == null) {
                throw new SandboxFailure("chat-server-stub has no " + RESOURCE + ": not the published artifact");
            }
            Path directory = Files.createTempDirectory("chat-sandbox-");
            Path file = directory.resolve("chat-sandbox.jar");
            Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
            directory.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
