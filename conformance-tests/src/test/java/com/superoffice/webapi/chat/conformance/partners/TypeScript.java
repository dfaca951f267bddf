package com.superoffice.webapi.chat.conformance.partners;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** TypeScript and Node as a partner has them: the pinned packages, installed once under {@code target/npm}. */
final class TypeScript {

    private static final Path DIRECTORY = Path.of("target", "npm").toAbsolutePath();

    private TypeScript() {}

    /** Where the packages are, and below which sources find them. Skips the test when there is no npm. */
    static Path directory() throws IOException, InterruptedException {
        return Npm.installed(Path.of("src/test/npm/package.json"), DIRECTORY);
    }

    /** Compiles sources as strictly as the compiler can, into a directory for Node. */
    static void compile(Path directory, Path output, Path... sources) throws IOException, InterruptedException {
        String[] options = {
            directory().resolve("node_modules/.bin/tsc").toString(),
            "--strict", "--target", "es2022", "--module", "commonjs", "--lib", "es2022,dom", "--types", "node",
            "--typeRoots", directory().resolve("node_modules/@types").toString(), "--outDir", output.toString()
        };
        Tool.output(directory, Stream.concat(Stream.of(options), Stream.of(sources).map(Path::toString))
                .toArray(String[]::new));
    }
}
