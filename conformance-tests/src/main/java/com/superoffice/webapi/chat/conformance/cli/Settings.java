package com.superoffice.webapi.chat.conformance.cli;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not on the command line: from the environment, then from a file. */
final class Settings implements IDefaultValueProvider {

    private static final String FILE = "--settings";

    private final Map<String, String> environment;
    private final Map<String, String> file;

    /** Reads the file that the arguments, or else the environment, name; options of all commands may stand in it. */
    Settings(CommandLine commands, Map<String, String> environment, String... arguments) {
        this.environment = environment;
        SortedSet<String> names = names(commands);
        requireWhole(names, arguments);
        String path = path(environment.getOrDefault(variable(FILE), ""), arguments);
        this.file = path.isEmpty() ? Map.of() : SettingsFile.read(path, names);
    }

    private void requireWhole(SortedSet<String> names, String... arguments) {
        String option = "argument";
        for (String argument : arguments) {
            option = argument.startsWith("--") ? argument.replaceAll("(?s)=.*", "") : option;
            GivenText.requireWhole(option, argument);
        }
        for (String name : names) {
            String variable = variable("--" + name);
            GivenText.requireWhole(variable, environment.getOrDefault(variable, ""));
        }
    }

    private static String path(String usual, String... arguments) {
        String path = usual;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(FILE + "=")) {
                path = arguments[i].substring(FILE.length() + 1);
            } else if (arguments[i].equals(FILE) && i + 1 < arguments.length) {
                path = arguments[i + 1];
            }
        }
        return path;
    }

    private static SortedSet<String> names(CommandLine commands) {
        SortedSet<String> names = new TreeSet<>();
        for (CommandLine command : commands.getSubcommands().values()) {
            command.getCommandSpec().options().stream()
                    .filter(option -> isSetting(option) && !option.longestName().equals(FILE))
                    .forEach(option -> names.add(name(option)));
        }
        return names;
    }

    /** {@code --help} and {@code --version} are none: a variable {@code CHAT_VERSION} is another tool's. */
    private static boolean isSetting(OptionSpec option) {
        return option.longestName().startsWith("--") && !option.usageHelp() && !option.versionHelp();
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private static String variable(String option) {
        return "CHAT_" + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !isSetting(option)) {
            return null;
        }
        String value = environment.get(variable(option.longestName()));
        return value != null ? value : file.get(name(option));
    }
}
