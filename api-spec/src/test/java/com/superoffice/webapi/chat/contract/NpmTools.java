package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The pinned tools from npm, installed once under {@code target/npm}. */
public final class NpmTools {

    private static final Path DIRECTORY = Path.of("target", "npm").toAbsolutePath();

    private NpmTools() {}

    /** Where they are installed, beside their configuration. Skips the test when there is no npm. */
    public static Path directory() throws IOException, InterruptedException {
        Command.need("node", "npm");
        Files.createDirectories(DIRECTORY);
        Path manifest = DIRECTORY.resolve("package.json");
        byte[] wanted = Files.readAllBytes(Path.of("src/test/npm/package.json"));
        boolean installed = Files.isDirectory(DIRECTORY.resolve("node_modules/@redocly"))
                && Files.mismatch(manifest, Path.of("src/test/npm/package.json")) < 0;
        if (!installed) {
            Files.write(manifest, wanted);
            Command.Answer answer = Command.run(
                    DIRECTORY, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
            assertThat(answer.exitCode()).as(answer.output()).isZero();
        }
        for (String configuration : new String[] {"redocly.yaml", "spectral.yaml"}) {
            Files.copy(
                    Path.of("src/main/site/lint", configuration),
                    DIRECTORY.resolve(configuration),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return DIRECTORY;
    }

    /** The path of a tool's command. */
    public static String command(Path directory, String tool) {
        return directory.resolve("node_modules/.bin").resolve(tool).toString();
    }
}
