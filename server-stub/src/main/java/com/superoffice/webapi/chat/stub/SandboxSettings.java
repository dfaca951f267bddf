package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.auth.AuthSettings;
import com.superoffice.webapi.chat.stub.control.ControlSettings;
import com.superoffice.webapi.chat.stub.control.InvalidScenario;
import com.superoffice.webapi.chat.stub.control.ScenarioReader;
import com.superoffice.webapi.chat.stub.endpoint.EndpointSettings;
import com.superoffice.webapi.chat.stub.journal.JournalSettings;
import com.superoffice.webapi.chat.stub.metrics.MetricsSettings;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The settings, checked, and dealt out to the rooms. */
final class SandboxSettings {

    private static final String SCENARIO = "/scenario.yaml";

    /** What every client can send in a header. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]+");

    /** A scheme, a host, whose name may have underscores as those of containers, and perhaps a port. */
    private static final Pattern ORIGIN = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final Environment environment;

    SandboxSettings(Environment environment) {
        this.environment = environment;
    }

    /** Whether the control API rejects every call: beyond the loopback interface it demands a token. */
    boolean isControlLocked() {
        return control().adminToken() == null && !control().loopback();
    }

    /** The scheme, host and port of a URL that can be pasted; of all addresses, the loopback's, which needs no zone. */
    String origin(int port) {
        InetAddress address = address();
        String host = Objects.requireNonNull(text(Setting.ADDRESS)).replaceAll("[\\[\\]]", "");
        if (address.isAnyLocalAddress()) {
            host = address instanceof Inet6Address ? "[::1]" : "localhost";
        } else if (host.equals("127.0.0.1")) {
            host = "localhost";
        } else if (host.contains(":")) {
            host = "[" + (address.isLoopbackAddress() ? host.replaceFirst("%.*", "") : host.replace("%", "%25")) + "]";
        }
        return "http://" + host + ":" + port;
    }

    /**
     * Reads every setting once, so that a wrong one stops the start.
     *
     * @throws InvalidSetting for the first that is wrong
     */
    void check() {
        number(Setting.PORT, 0, 65_535);
        auth();
        control();
        endpoint();
        journal();
        metrics();
        number(Setting.HEADER_LIMIT, 1024, 1_048_576);
        exitsWithInput();
        readsCommandLineOnly();
        workingDirectory();
        if (text(Setting.SCENARIO) != null) {
            scenario();
        }
    }

    AuthSettings auth() {
        return new AuthSettings(flag(Setting.ON_SITE));
    }

    ControlSettings control() {
        String token = text(Setting.ADMIN_TOKEN);
        if (token != null && !HEADER_VALUE.matcher(token).matches()) {
            throw InvalidSetting.in(place(Setting.ADMIN_TOKEN), 0, "expected printable ASCII characters, found others");
        }
        return new ControlSettings(token, address().isLoopbackAddress());
    }

    EndpointSettings endpoint() {
        return new EndpointSettings(
                basePath(),
                number(Setting.BODY_LIMIT, 1, Integer.MAX_VALUE),
                number(Setting.NESTING_LIMIT, 1, 1000),
                Duration.ofSeconds(number(Setting.REQUEST_SECONDS, 1, 3600)),
                origins(),
                address().isLoopbackAddress());
    }

    JournalSettings journal() {
        return new JournalSettings(
                basePath(),
                number(Setting.JOURNAL_ENTRIES, 0, 1_000_000),
                number(Setting.JOURNAL_BYTES, 0, Integer.MAX_VALUE),
                flag(Setting.JOURNAL_VIOLATIONS));
    }

    MetricsSettings metrics() {
        return new MetricsSettings(basePath() + ChatContract.GetChatMessages.PATH, flag(Setting.ACCESS_LOG));
    }

    boolean readsCommandLineOnly() {
        return flag(Setting.COMMAND_LINE_ONLY);
    }

    boolean exitsWithInput() {
        return flag(Setting.EXIT_WITH_INPUT);
    }

    Scenario scenario() {
        String file = text(Setting.SCENARIO);
        try {
            return ScenarioReader.read(
                    file == null ? builtInScenario() : Files.readString(workingDirectory().resolve(file)));
        } catch (InvalidScenario e) {
            throw new InvalidSetting(Setting.SCENARIO.key(), file + ", " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSetting(Setting.SCENARIO.key(), "expected a readable file, found \"" + file + "\"");
        }
    }

    private Path workingDirectory() {
        String directory = text(Setting.WORKING_DIRECTORY);
        if (directory != null && !Files.isDirectory(Path.of(directory))) {
            throw invalid(Setting.WORKING_DIRECTORY, "expected a directory");
        }
        return Path.of(directory == null ? "" : directory);
    }

    private String basePath() {
        String tenant = text(Setting.TENANT);
        if (tenant == null) {
            return "/api/v1";
        }
        if (!tenant.matches("[A-Za-z0-9]{1,64}")) {
            throw invalid(Setting.TENANT, "expected letters and digits such as Cust12345");
        }
        return "/" + tenant + "/api/v1";
    }

    private InetAddress address() {
        String address = Objects.requireNonNull(text(Setting.ADDRESS));
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw invalid(Setting.ADDRESS, "expected an address of this machine such as 127.0.0.1 or 0.0.0.0");
        }
    }

    private List<String> origins() {
        String origins = text(Setting.ORIGINS);
        if (origins == null) {
            return List.of();
        }
        List<String> all = Stream.of(origins.split(",")).map(String::strip).toList();
        if (!all.stream().allMatch(ORIGIN.asMatchPredicate())) {
            throw invalid(Setting.ORIGINS, "expected comma separated origins such as https://app.example.com");
        }
        return all;
    }

    private boolean flag(Setting setting) {
        String value = Objects.requireNonNull(text(setting));
        if (!value.equals("true") && !value.equals("false")) {
            throw invalid(setting, "expected true or false");
        }
        return value.equals("true");
    }

    private int number(Setting setting, int least, int most) {
        String value = Objects.requireNonNull(text(setting));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw invalid(setting, "expected a number from " + least + " to " + most);
    }

    private InvalidSetting invalid(Setting setting, String expected) {
        String found = String.valueOf(text(setting)).replaceAll("//[^/@,]*@", "//…@"); // a user and a password
        return InvalidSetting.in(place(setting), 0, expected + ", found \"" + found + "\"");
    }

    private String place(Setting setting) {
        return environment instanceof SandboxEnvironment known ? known.place(setting) : "--" + setting.key();
    }

    private @Nullable String text(Setting setting) {
        String value = environment.getProperty(setting.key());
        return value == null ? setting.standard() : value;
    }

    private static String builtInScenario() {
        try (InputStream stream = SandboxSettings.class.getResourceAsStream(SCENARIO)) {
            return new String(Objects.requireNonNull(stream, SCENARIO).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
