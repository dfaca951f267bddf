package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started, or where one is that runs already. Immutable; each method returns new options.
 *
 * <pre>{@code
 * SandboxOptions.ofSettings("--sandbox.tenant=Cust12345").javaOptions("-Xmx64m").startTimeout(Duration.ofSeconds(90))
 * }</pre>
 */
public final class SandboxOptions {

    /** No setting: a sandbox of its own, in memory, on a free port. */
    public static final SandboxOptions NONE =
            new SandboxOptions(List.of(), List.of(), Duration.ofSeconds(60), null, null);

    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]+");

    private final List<String> settings;
    private final List<String> javaOptions;
    private final Duration startTimeout;
    private final @Nullable URI external;
    private final @Nullable String adminToken;

    private SandboxOptions(
            List<String> settings,
            List<String> javaOptions,
            Duration startTimeout,
            @Nullable URI external,
            @Nullable String adminToken) {
        this.settings = settings;
        this.javaOptions = javaOptions;
        this.startTimeout = startTimeout;
        this.external = external;
        this.adminToken = adminToken;
    }

    /**
     * A sandbox with these settings and no others: neither environment variables nor a file in the current directory
     * count.
     *
     * @param settings settings as on the command line, such as {@code --sandbox.tenant=Cust12345}
     */
    public static SandboxOptions ofSettings(String... settings) {
        return new SandboxOptions(List.of(settings), List.of(), NONE.startTimeout, null, null);
    }

    /**
     * A sandbox that runs already; nothing is started, and nothing is ended.
     *
     * @param baseUrl where its operation is served, such as {@code http://localhost:8080/api/v1}
     */
    public static SandboxOptions external(URI baseUrl) {
        if (baseUrl.getScheme() == null || baseUrl.getAuthority() == null) {
            throw new IllegalArgumentException(
                    "baseUrl: expected a URL such as http://localhost:8080/api/v1, found " + baseUrl);
        }
        return new SandboxOptions(List.of(), List.of(), NONE.startTimeout, baseUrl, null);
    }

    /**
     * Options for the JVM of the sandbox, in addition to those of the system property {@code
     * chat.sandbox.java-options}. The environment variables {@code JAVA_OPTS}, {@code JAVA_TOOL_OPTIONS} and {@code
     * JDK_JAVA_OPTIONS} do not reach it.
     *
     * @param options such as {@code -Xmx64m}, without blanks
     */
    public SandboxOptions javaOptions(String... options) {
        for (String option : options) {
            if (option.isEmpty() || option.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException(
                        "javaOptions: expected options without blanks, found \"" + option + "\"");
            }
        }
        return new SandboxOptions(settings, List.of(options), startTimeout, external, adminToken);
    }

    /** How long a start may take before it fails; 60 seconds if nothing else is said. */
    public SandboxOptions startTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("startTimeout: expected a positive duration, found " + timeout);
        }
        return new SandboxOptions(settings, javaOptions, timeout, external, adminToken);
    }

    /**
     * The admin token of a sandbox that runs already, or of one whose token stands in the file that its settings name;
     * one that is among the settings themselves is known.
     */
    public SandboxOptions adminToken(String token) {
        if (!HEADER_VALUE.matcher(token).matches()) {
            throw new IllegalArgumentException("adminToken: expected printable ASCII characters, found others");
        }
        return new SandboxOptions(settings, javaOptions, startTimeout, external, token);
    }

    List<String> settings() {
        return settings;
    }

    List<String> javaOptions() {
        String ofAll = System.getProperty("chat.sandbox.java-options", "");
        return Stream.concat(Stream.of(ofAll.split("\\s+")).filter(option -> !option.isEmpty()), javaOptions.stream())
                .toList();
    }

    Duration startTimeout() {
        return startTimeout;
    }

    /** Where a sandbox runs already, or null. */
    @Nullable URI external() {
        return external;
    }

    /** What the control API demands, or null. */
    @Nullable String adminToken() {
        return adminToken == null ? setting("--sandbox.admin-token=") : adminToken;
    }

    /** Whether others may use what the sandbox keeps. */
    boolean isShared() {
        return external != null
                || setting("--sandbox.data=") != null
                || setting("--sandbox.database.url=") != null
                || setting("--sandbox.settings=") != null;
    }

    private @Nullable String setting(String prefix) {
        return settings.stream()
                .filter(setting -> setting.startsWith(prefix))
                .map(setting -> setting.substring(prefix.length()).strip())
                .filter(value -> !value.isEmpty()) // which is as if not set
                .reduce((first, last) -> last)
                .orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SandboxOptions options
                && settings.equals(options.settings)
                && javaOptions.equals(options.javaOptions)
                && startTimeout.equals(options.startTimeout)
                && Objects.equals(external, options.external)
                && Objects.equals(adminToken, options.adminToken);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, javaOptions, startTimeout, external, adminToken);
    }

    /** Without values, which may be secrets. */
    @Override
    public String toString() {
        return "SandboxOptions["
                + (external != null
                        ? external
                        : settings.stream().map(setting -> setting.replaceAll("=.*", "=…")).toList())
                + "]";
    }
}
