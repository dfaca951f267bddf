package com.superoffice.webapi.chat.stub;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Reads the settings from the places where they may stand: the command line, environment variables that begin with
 * {@code SANDBOX_}, the file that {@code sandbox.settings} names, and {@code chat-sandbox.yaml} in the current directory. The
 * first that is not blank counts. Nothing but documented settings is read, wherever it stands: what is meant for another
 * application in the same environment does not reach the sandbox.
 */
final class SettingsReader {

    private static final String FILE = "chat-sandbox.yaml";

    private static final int MOST_DOTS = 4;

    /** Stands for a byte that the JVM could not read. */
    private static final char LOST = '\uFFFD';

    private final Map<String, String> environment;
    private final Map<Setting, String> given = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * An environment of the settings that are not blank.
     *
     * @throws InvalidSetting for an argument or a line of a file that is no setting, or a file that cannot be read
     */
    static SandboxEnvironment read(Map<String, String> environment, String... arguments) {
        SettingsReader reader = new SettingsReader(environment);
        reader.readArguments(arguments);
        boolean alone = Boolean.parseBoolean(reader.given.get(Setting.COMMAND_LINE_ONLY));
        if (!alone) {
            reader.readEnvironment();
        }
        reader.readFiles(alone);
        Map<String, Object> settings = new LinkedHashMap<>();
        reader.given.forEach((setting, value) -> settings.put(setting.key(), value));
        return new SandboxEnvironment(settings, reader.places);
    }

    /** Variables that look like settings and are none; they may be of another program, and so do not stop the start. */
    static List<String> unknownVariables(Map<String, String> environment) {
        Set<String> known = Stream.of(Setting.values()).map(SettingsReader::variable).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith("SANDBOX_") && !known.contains(name))
                .sorted()
                .toList();
    }

    /** A file that is nearly called as the one that is read, and is passed over. */
    static Stream<String> passedOver(SandboxEnvironment environment) {
        Path start = Path.of(environment.getProperty(Setting.WORKING_DIRECTORY.key(), ""));
        return Stream.of("chat-sandbox.yml").filter(name -> Files.exists(start.resolve(name)));
    }

    /** All are looked at in their order; of several with the same key the last counts. */
    private void readArguments(String... arguments) {
        Deque<Runnable> lastFirst = new ArrayDeque<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                // What stands alone may be a secret.
                String shown = argument.startsWith("--") || equals > 0
                        ? "\"" + argument.replaceAll("(?s)([=\\s]).*", "$1…") + "\""
                        : "an argument without a name";
                throw InvalidSetting.in(shown, 0, "expected --SETTING=VALUE; see --help");
            }
            String key = argument.substring(2, equals);
            Setting setting =
                    Setting.ofKey(key).orElseThrow(() -> new InvalidSetting(key, "unknown setting; see --help"));
            lastFirst.push(() -> take(setting, whole(argument.substring(equals + 1), "--" + key), "--" + key));
        }
        lastFirst.forEach(Runnable::run);
    }

    private void readEnvironment() {
        for (Setting setting : Setting.values()) {
            String variable = variable(setting);
            take(setting, whole(environment.get(variable), variable), variable);
        }
    }

    private static @Nullable String whole(@Nullable String value, String place) {
        if (value != null && value.indexOf(LOST) >= 0) {
            throw InvalidSetting.in(place, 0, "expected text, found bytes that are none in "
                    + System.getProperty("sun.jnu.encoding") + ", the locale's encoding; set a UTF-8 locale, such as"
                    + " LC_ALL=C.UTF-8");
        }
        return value;
    }

    /** {@code SANDBOX_ADMIN_TOKEN} for {@code sandbox.admin-token}, {@code SANDBOX_SERVER_PORT} for {@code server.port}. */
    static String variable(Setting setting) {
        String name = setting.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return name.startsWith("SANDBOX_") ? name : "SANDBOX_" + name;
    }

    private void readFiles(boolean alone) {
        String named = given.get(Setting.SETTINGS);
        if (named != null) {
            Path file = resolved(named);
            if (!Files.isReadable(file)) {
                throw new InvalidSetting(Setting.SETTINGS.key(), "expected a readable file, found \"" + named + "\"");
            }
            readFile(file, named);
        }
        Path standard = resolved(FILE);
        if (!alone && Files.exists(standard)) { // one that cannot be read is not passed over: it may hold the admin token
            readFile(standard, FILE);
        }
    }

    private Path resolved(String name) {
        String directory = given.getOrDefault(Setting.WORKING_DIRECTORY, "");
        try {
            return Path.of(directory).resolve(name);
        } catch (InvalidPathException e) {
            throw new InvalidSetting(
                    Setting.WORKING_DIRECTORY.key(), "expected a directory that the locale of the JVM can name, found \""
                            + directory + "\"");
        }
    }

    private void readFile(Path file, String name) {
        try (Reader text = new UnicodeReader(Files.newInputStream(file))) {
            Node root = new Yaml(new LoaderOptions()).compose(text);
            if (root != null) {
                readNode(root, "", name, EnumSet.noneOf(Setting.class));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw InvalidSetting.in(name, line, "expected YAML, found other text");
        } catch (IOException | YAMLException e) {
            throw InvalidSetting.in(name, 0, problem(file, e instanceof YAMLException ? e.getCause() : e));
        }
    }

    /** What is wrong with a file; the parser itself complains of characters alone. */
    private static String problem(Path file, @Nullable Throwable reading) {
        if (Files.isDirectory(file)) {
            return "expected a readable file, found a directory";
        }
        if (reading instanceof CharacterCodingException) {
            return "expected text in UTF-8, found other bytes";
        }
        return reading instanceof IOException
                ? "expected a readable file, found another"
                : "expected YAML, found characters that it cannot hold";
    }

    /** A value is taken to the letter, and not for a number or a date, which have others. */
    private void readNode(Node node, String key, String file, Set<Setting> seen) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode mapping && key.chars().filter(c -> c == '.').count() < MOST_DOTS) {
            for (NodeTuple entry : mapping.getValue()) {
                String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                readNode(entry.getValueNode(), key.isEmpty() ? name : key + "." + name, file, seen);
            }
        } else if (key.isEmpty()) {
            throw InvalidSetting.in(file, 0, "expected lines of YAML such as \"server.port: 8080\", found other text");
        } else {
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() -> InvalidSetting.in(file, line, "unknown setting \"" + key + "\"; see --help"));
            if (!(node instanceof ScalarNode scalar)) {
                throw InvalidSetting.in(file, line, key + ": expected one value, found a list or an object");
            }
            if (!seen.add(setting)) {
                throw InvalidSetting.in(file, line, key + ": expected once, found again");
            }
            if (setting == Setting.SETTINGS && !scalar.getValue().isBlank()) {
                throw InvalidSetting.in(
                        file, line, key + ": expected as an argument or in " + variable(setting) + ", found in a file");
            }
            take(setting, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue(), file + ", line " + line + ": " + key);
        }
    }

    private void take(Setting setting, @Nullable String value, String place) {
        if (value != null && !value.isBlank() && given.putIfAbsent(setting, value.strip()) == null) {
            places.put(setting.key(), place);
        }
    }
}
