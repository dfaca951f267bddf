package com.superoffice.webapi.chat.conformance.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not on the command line: from the environment, then from a file. */
final class Settings implements IDefaultValueProvider {

    private static final String FILE = "--settings";
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private final Map<String, String> environment;
    private final List<String> arguments;
    private final SettingsFile file;

    /** Reads the file that the arguments, or else the environment, name; options of all commands may stand in it. */
    Settings(CommandLine commands, Map<String, String> environment, String... arguments) {
        this.environment = environment;
        this.arguments = List.of(arguments);
        SortedSet<String> names = names(commands);
        requireWhole(names, arguments);
        String path = path(environment.getOrDefault(variable(FILE), ""), arguments);
        String where = isAnArgument(FILE) ? FILE : variable(FILE);
        this.file = path.isBlank() ? SettingsFile.none() : SettingsFile.read(where, path, names);
    }

    /** What a reader of the settings file might not expect; a line each. */
    List<String> notes() {
        return file.notes();
    }

    /** The message, with the place where a value was set for the option that it begins with. */
    String located(String message) {
        Matcher option = OPTION.matcher(message);
        return option.lookingAt() ? where(option.group()) + message.substring(option.end()) : message;
    }

    /** Where the value of an option was set, as errors call it: the option, a variable, or a line of the file. */
    private String where(String option) {
        if (isAnArgument(option)) {
            return option;
        }
        if (ofTheEnvironment(option) != null) {
            return variable(option);
        }
        return file.value(option.substring(2)) == null ? option : file.where(option.substring(2));
    }

    /** Where an argument stands that is not shown: after which option, or in which place. */
    String place(String argument) {
        int index = arguments.indexOf(argument);
        for (int i = index - 1; i >= 0; i--) {
            if (arguments.get(i).startsWith("--")) {
                return " after " + arguments.get(i).replaceAll("(?s)=.*", "") + " and its value";
            }
        }
        return " in place " + (index + 1);
    }

    private boolean isAnArgument(String option) {
        return arguments.stream().anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
    }

    /** An empty variable is as if not set. */
    private @Nullable String ofTheEnvironment(String option) {
        String value = environment.get(variable(option));
        return value == null || value.isBlank() ? null : value;
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
        String value = ofTheEnvironment(option.longestName());
        return value != null ? value : file.value(name(option));
    }
}
