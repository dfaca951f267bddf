package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.contract.ContractException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors of usage: one line each, in which no value that may be a secret is repeated. */
final class Usage {

    static final int WRONG = 2;

    private Usage() {}

    static int refused(ParameterException e, Settings settings) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(settings.located(message(e)));
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .filter(argument -> argument.startsWith("-"))
                    .findFirst()
                    .map(option -> "Unknown option: " + option.replaceAll("(?s)=.*", ""))
                    .orElse("Unknown argument");
        }
        if (e instanceof MissingParameterException || e.getArgSpec() == null) {
            return String.valueOf(e.getMessage());
        }
        if (e.getArgSpec().type() == Path.class) {
            return noPath(label(e.getArgSpec()));
        }
        return e.getMessage() != null && e.getMessage().startsWith("--")
                ? e.getMessage()
                : label(e.getArgSpec()) + ": " + kind(e);
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
                ? "expected a number"
                : "expected a value";
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
