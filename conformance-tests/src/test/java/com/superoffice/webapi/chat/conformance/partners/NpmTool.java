package com.superoffice.webapi.chat.conformance.partners;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A command line tool of partners that comes as a package for Node. */
final class NpmTool {

    private NpmTool() {}

    /** The command with its arguments, to be run; the packages are installed if they are not yet. */
    static String[] command(String tool, String... arguments) throws IOException, InterruptedException {
        Path packages = Npm.installed(
                Path.of("src/test/npm/tools/package.json"), Path.of("target", "npm-tools").toAbsolutePath());
        String executable = packages.resolve("node_modules/.bin").resolve(tool).toString();
        return Stream.concat(Stream.of(executable), Stream.of(arguments)).toArray(String[]::new);
    }

    static String output(Path directory, Map<String, String> environment, String tool, String... arguments)
            throws IOException, InterruptedException {
        return Tool.output(directory, environment, command(tool, arguments));
    }
}
