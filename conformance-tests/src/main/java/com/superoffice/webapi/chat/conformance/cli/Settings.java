package com.superoffice.webapi.chat.conformance.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are not on the command line: from the environment, then from a file. */
final class Settings implements IDefaultValueProvider {

    private static final String OPTION = "--settings";

    private final Map<String, String> environment;
    private final Properties file;

    /** Reads the file that the arguments name. */
    Settings(Map<String, String> environment, String... arguments) {
        this.environment = environment;
        this.file = read(arguments);
    }

    private static Properties read(String... arguments) {
        Properties properties = new Properties();
        for (int i = 0; i < arguments.length; i++) {
            String path = arguments[i].startsWith(OPTION + "=")
                    ? arguments[i].substring(OPTION.length() + 1)
                    : arguments[i].equals(OPTION) && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (!path.isEmpty()) {
                try (Reader reader = Files.newBufferedReader(Path.of(path))) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new IllegalArgumentException("--settings " + path + ": cannot be read", e);
                }
            }
        }
        return properties;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith("--")) {
            return null;
        }
        String name = option.longestName().substring(2);
        String variable = "CHAT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = environment.get(variable);
        return value != null ? value : file.getProperty(name);
    }
}
