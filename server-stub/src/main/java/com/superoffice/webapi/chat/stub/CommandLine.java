package com.superoffice.webapi.chat.stub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The arguments of the command line, checked before anything is started. */
final class CommandLine {

    private static final String FILE = "--sandbox.settings=";

    private CommandLine() {}

    /**
     * The arguments as Spring wants them.
     *
     * @throws InvalidSetting for an argument that is no setting, or a settings file that is not there
     */
    static String[] check(String... arguments) {
        return Stream.of(arguments).map(CommandLine::check).toArray(String[]::new);
    }

    private static String check(String argument) {
        if (argument.startsWith(FILE)) {
            Path file = Path.of(argument.substring(FILE.length()));
            if (!Files.isReadable(file)) {
                throw new InvalidSetting("sandbox.settings", "expected a readable file, found \"" + file + "\"");
            }
            return "--spring.config.additional-location=" + file.toUri();
        }
        int equals = argument.indexOf('=');
        if (!argument.startsWith("--") || equals < 0) {
            throw new InvalidSetting(
                    argument.startsWith("--") ? argument.substring(2) : argument, "expected --SETTING=VALUE; see --help");
        }
        String key = argument.substring(2, equals);
        if (key.startsWith("sandbox.") && Setting.ofKey(key).isEmpty()) {
            throw new InvalidSetting(key, "unknown setting; see --help");
        }
        return argument;
    }
}
