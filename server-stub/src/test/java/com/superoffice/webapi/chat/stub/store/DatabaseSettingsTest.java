package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where the database is, and the one line that says what is wrong with a setting. */
class DatabaseSettingsTest {

    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                    + ";TRACE_LEVEL_FILE=0";

    @TempDir
    private Path directory;

    @Test
    void withoutSettingsThereIsNoDatabase() {
        assertThat(settings(Map.of())).isNull();
    }

    @Test
    void aDirectoryIsMadeAndEveryCommitIsWrittenThere() {
        Path data = directory.resolve("new/chats");
        DatabaseSettings settings = settings(Map.of("sandbox.data", data + "/../chats"));
        assertThat(settings.kind()).isEqualTo(DatabaseSettings.Kind.FILE);
        assertThat(settings.url()).isEqualTo("jdbc:h2:file:" + data + "/chat" + H2_OPTIONS + ";WRITE_DELAY=0");
        assertThat(data).isDirectory();
    }

    @Test
    void aDatabaseUrlIsPostgresql() {
        DatabaseSettings settings = settings(Map.of(
                "sandbox.database.url", "jdbc:postgresql://db.example.com:5432/chat?sslmode=require",
                "sandbox.database.user", "sandbox",
                "sandbox.database.password", "Secret1"));
        assertThat(settings.kind()).isEqualTo(DatabaseSettings.Kind.POSTGRESQL);
        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db.example.com:5432/chat?sslmode=require");
        assertThat(settings.user()).isEqualTo("sandbox");
        assertThat(settings.password()).isEqualTo("Secret1");
        assertThat(settings)
                .hasToString(
                        "DatabaseSettings[sandbox.database.url: \"jdbc:postgresql://db.example.com:5432/chat\"]");
    }

    @Test
    void wrongSettingsAreNamedWithWhatIsAllowed() throws Exception {
        refused(
                "sandbox.data: expected none beside sandbox.database.url, found \"d\"; data is kept in one place",
                Map.of("sandbox.data", "d", "sandbox.database.url", "jdbc:postgresql://localhost/chat"));
        refused(
                "sandbox.data: expected a directory without a semicolon in its name, found \"a;INIT=x\"",
                Map.of("sandbox.data", "a;INIT=x"));
        Path file = Files.writeString(directory.resolve("file"), "text");
        refused("sandbox.data: expected a directory, found the file \"" + file + "\"",
                Map.of("sandbox.data", file.toString()));
        refused("sandbox.data: expected a directory that can be made, found \"" + file + "/chats\"",
                Map.of("sandbox.data", file + "/chats"));
        refused(
                "sandbox.database.url: \"jdbc:mysql://localhost/chat\": expected a URL such as"
                        + " jdbc:postgresql://host:5432/database",
                Map.of("sandbox.database.url", "jdbc:mysql://localhost/chat"));
        refused(
                "sandbox.database.url: expected no user and no password in the URL; they go into"
                        + " sandbox.database.user and sandbox.database.password",
                Map.of("sandbox.database.url", "jdbc:mysql://u:hidden@localhost/chat"));
        refused(
                "sandbox.database.user: expected only beside sandbox.database.url, which is not set",
                Map.of("sandbox.database.user", "sandbox"));
        refused(
                "sandbox.database.password: expected only beside sandbox.database.url, which is not set",
                Map.of("sandbox.database.password", "Secret1"));
        refused(
                "sandbox.database.url: expected no user and no password in the URL; they go into"
                        + " sandbox.database.user and sandbox.database.password",
                Map.of("sandbox.database.url", "jdbc:postgresql://localhost/chat?password=Secret1"));
    }

    @Test
    void anEmptyFileIsNotQuietlyBegunAnew() throws Exception {
        Path file = Files.createFile(directory.resolve("chat.mv.db"));
        refused(
                "sandbox.data: \"" + directory + "\": expected a database in chat.mv.db, found an empty file; remove it to"
                        + " begin anew",
                Map.of("sandbox.data", directory.toString()));
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8191, 8192, 100_000})
    void aFileThatHoldsNoDatabaseIsNotQuietlyBegunAnew(int size) throws Exception {
        Path file = Files.write(directory.resolve("chat.mv.db"), new byte[size]);
        DatabaseSettings settings = settings(Map.of("sandbox.data", directory.toString()));
        assertThatThrownBy(() -> Database.open(settings).close())
                .isInstanceOf(CannotStart.class)
                .hasMessage("--sandbox.data: \"" + directory + "\": expected a database in chat.mv.db, found a file"
                        + " that cannot be read as one; move it away to begin anew");
        assertThat(file).hasBinaryContent(new byte[size]);
    }

    @Test
    void aPasswordThatIsWrongIsNotTold() {
        DatabaseSettings right = PostgresServer.newDatabase();
        DatabaseSettings unknown = DatabaseSettings.postgresql(right.url(), "nobody-known", "Secret1");
        assertThatThrownBy(() -> Database.open(unknown).close())
                .isInstanceOf(CannotStart.class)
                .hasMessage("--sandbox.database.url: \"" + right.url() + "\": the database cannot be opened:"
                        + " FATAL: role \"nobody-known\" does not exist");
    }

    private static void refused(String problem, Map<String, Object> values) {
        assertThatThrownBy(() -> settings(values)).isInstanceOf(CannotStart.class).hasMessage("--" + problem);
    }

    static DatabaseSettings settings(Map<String, Object> values) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return DatabaseSettings.of(environment);
    }
}
