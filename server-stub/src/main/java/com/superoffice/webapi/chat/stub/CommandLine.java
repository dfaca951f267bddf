package com.superoffice.webapi.chat.stub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The arguments of the command line, checked before anything is started. */
final class CommandLine {

    private static final String FILE = "--sandbox.settings=";
    private static final String DIRECTORY = "--" + Setting.WORKING_DIRECTORY.key() + "=";

    private CommandLine() {}

    /**
     * The arguments as Spring wants them.
     *
     * @throws InvalidSetting for an argument that is no setting, or a settings file that is not there
     */
    static String[] check(String... arguments) {
        Optional<String> directory = value(DIRECTORY, arguments);
        Optional<String> file = value(FILE, arguments);
        List<String> checked = new ArrayList<>();
        // A file of another Spring application in the directory is none of the sandbox's business.
        checked.add("--spring.config.name=chat-sandbox");
        checked.add("--spring.main.cloud-platform=none"); // not looked for
        Path start = Path.of(directory.orElse(""));
        checked.add("--spring.config.location=classpath:/,optional:" + location(start) + "/");
        file.map(name -> settingsFile(start.resolve(name), name))
                .ifPresent(found -> checked.add("--spring.config.additional-location=" + location(found)));
        Stream.of(arguments)
                .filter(argument -> !argument.startsWith(FILE))
                .map(CommandLine::check)
                .forEach(checked::add);
        return checked.toArray(String[]::new);
    }

    private static Optional<String> value(String option, String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .reduce((first, last) -> last);
    }

    /** With what separates locations escaped. */
    private static String location(Path file) {
        return file.toUri().toString().replace(",", "%2C").replace(";", "%3B");
    }

    private static Path settingsFile(Path file, String name) {
        if (!Files.isReadable(file)) {
            throw new InvalidSetting("sandbox.settings", "expected a readable file, found \"" + name + "\"");
        }
        return file;
    }

    private static String check(String argument) {
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
