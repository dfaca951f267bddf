package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.contract.ContractException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors of usage: one line each, in which no value that may be a secret is repeated. */
final class Usage {

    static final int WRONG = 2;

    private static final Pattern NUMERIC = Pattern.compile("[-+0-9.,_]{1,30}");

    private Usage() {}

    static int refused(ParameterException e, Settings settings) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(settings.located(message(e, settings)));
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG;
    }

    private static String message(ParameterException e, Settings settings) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException) {
            return unmatched(command, command.getUnmatchedArguments(), settings);
        }
        if (e instanceof MissingParameterException) {
            // What is missing was often given under a name that is mistyped.
            return command.getUnmatchedArguments().stream().anyMatch(Usage::isOption)
                    ? unmatched(command, command.getUnmatchedArguments(), settings)
                    : String.valueOf(e.getMessage());
        }
        if (e.getArgSpec() == null) {
            return String.valueOf(e.getMessage());
        }
        if (e.getArgSpec().type() == Path.class) {
            return noPath(label(e.getArgSpec()));
        }
        return e.getMessage() != null && e.getMessage().startsWith("--")
                ? e.getMessage()
                : label(e.getArgSpec()) + ": " + kind(e);
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-");
    }

    /** Names an option; an argument that is none may be a part of a secret, so that its place is named. */
    private static String unmatched(CommandLine command, List<String> arguments, Settings settings) {
        Optional<String> option = arguments.stream().filter(Usage::isOption).findFirst();
        if (option.isEmpty() && command.getParent() == null) {
            return "Unknown command" + settings.place(arguments.get(0)) + "; expected one of "
                    + String.join(", ", command.getSubcommands().keySet());
        }
        if (option.isEmpty()) {
            return "Unknown argument" + settings.place(arguments.get(0))
                    + "; a value with blanks needs quotation marks around it";
        }
        String name = option.get().replaceAll("(?s)=.*", "");
        List<String> meant = new UnmatchedArgumentException(command, List.of(name)).getSuggestions();
        return "Unknown option: " + name
                + (meant.isEmpty() ? "" : "; did you mean " + meant.get(0) + "?");
    }

    /** A path that the JVM cannot name to the system, which it does in the encoding of its locale. */
    static String noPath(String where) {
        return where + ": expected a path in the characters of " + GivenText.encoding()
                + ", the locale's encoding; set a UTF-8 locale, such as LC_ALL=C.UTF-8";
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static boolean isFlag(ArgSpec argument) {
        return argument.type() == boolean.class;
    }

    private static String kind(ParameterException e) {
        Class<?> type = e.getArgSpec().type();
        if (isFlag(e.getArgSpec())) {
            return "expected true or false";
        }
        if (type.isEnum()) {
            return "expected one of " + String.join(", ", names(type));
        }
        return Set.of(int.class, Integer.class, long.class, Long.class).contains(type)
                ? "expected a whole number, found " + found(e.getValue())
                : "expected a value";
    }

    /** What stands in the place of a number; text is not shown, since a secret may have got there. */
    private static String found(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return "nothing";
        }
        if (!value.strip().equals(value)) {
            return "blanks around it";
        }
        return NUMERIC.matcher(value).matches() ? value : "text of " + value.length() + " characters";
    }

    private static String[] names(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].toString();
        }
        return names;
    }

    static int failed(Exception e, CommandLine command, Settings settings) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof ContractException || e instanceof IOException) {
            command.getErr().println(settings.located(String.valueOf(e.getMessage())));
            return WRONG;
        }
        throw e;
    }
}
