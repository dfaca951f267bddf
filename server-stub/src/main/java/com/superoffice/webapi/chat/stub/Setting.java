package com.superoffice.webapi.chat.stub;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of the sandbox, each on the command line, in an environment variable, or in a file. */
enum Setting {
    PORT("server.port", "8080", "the port to listen on; 0 for a free one"),
    ADDRESS("server.address", "127.0.0.1", "the address to listen on; 0.0.0.0 for all"),
    TENANT("sandbox.tenant", null, "a customer id such as Cust12345, put in front of the path as on line"),
    ON_SITE("sandbox.on-site", "false", "whether a SoTicket needs no application token, as on site"),
    SCENARIO("sandbox.scenario", null, "a file with the sessions to start from, instead of the built-in ones"),
    DATA("sandbox.data", null, "a directory to keep messages in; in memory without it"),
    SETTINGS("sandbox.settings", null, "a YAML file with settings, which go before those of chat-sandbox.yaml"),
    COMMAND_LINE_ONLY(
            "sandbox.command-line-only",
            "false",
            "whether to read neither environment variables nor chat-sandbox.yaml"),
    WORKING_DIRECTORY(
            "sandbox.working-directory", null, "where relative paths start; in the current directory without it"),
    DATABASE_URL("sandbox.database.url", null, "the JDBC URL of a PostgreSQL database, for several sandboxes to share"),
    DATABASE_USER("sandbox.database.user", null, "the user of that database"),
    DATABASE_PASSWORD("sandbox.database.password", null, "the password of that user"),
    ADMIN_TOKEN("sandbox.admin-token", null, "what the control API demands in the header Sandbox-Admin-Token"),
    ORIGINS("sandbox.cors.origins", null, "comma separated origins whose pages may call the operation"),
    ACCESS_LOG("sandbox.access-log", "false", "whether to log a line for each call"),
    JOURNAL_ENTRIES("sandbox.journal.entries", "1000", "how many calls of clients the journal holds at most"),
    JOURNAL_BYTES("sandbox.journal.bytes", "8388608", "how many bytes of such calls the journal holds at most"),
    JOURNAL_VIOLATIONS(
            "sandbox.journal.keep-violations",
            "false",
            "whether calls outside the contract stay longest in the journal, which costs time; in tests they do"),
    BODY_LIMIT("sandbox.limits.body", "1048576", "how many bytes a request body may have"),
    HEADER_LIMIT("sandbox.limits.headers", "16384", "how many bytes the request line and headers may have"),
    NESTING_LIMIT("sandbox.limits.nesting", "64", "how deep a request body may be nested"),
    REQUEST_SECONDS("sandbox.limits.request-seconds", "10", "how many seconds a client may take to send a request"),
    EXIT_WITH_INPUT("sandbox.exit-with-input", "false", "whether to stop when the standard input ends");

    private final String key;
    private final @Nullable String standard;
    private final String description;

    Setting(String key, @Nullable String standard, String description) {
        this.key = key;
        this.standard = standard;
        this.description = description;
    }

    String key() {
        return key;
    }

    /** The value if nothing is set, or null. */
    @Nullable String standard() {
        return standard;
    }

    String description() {
        return description;
    }

    static Optional<Setting> ofKey(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }
}
