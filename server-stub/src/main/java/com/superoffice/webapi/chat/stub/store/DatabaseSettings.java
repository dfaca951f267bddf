package com.superoffice.webapi.chat.stub.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the database is.
 *
 * @param place the setting that says so and its value, for errors; no secret
 * @param directory the directory of an embedded database, or null
 * @param url the JDBC URL
 */
record DatabaseSettings(
        Kind kind,
        String place,
        @Nullable Path directory,
        String url,
        @Nullable String user,
        @Nullable String password) {

    static final String DATA = "sandbox.data";
    static final String WORKING_DIRECTORY = "sandbox.working-directory";
    static final String URL = "sandbox.database.url";
    static final String USER = "sandbox.database.user";
    static final String PASSWORD = "sandbox.database.password";

    /** The file of an embedded database, in its directory. */
    static final String FILE = "chat.mv.db";

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String POSTGRESQL_EXPECTED = "expected a URL such as jdbc:postgresql://host:5432/database";
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                    + ";TRACE_LEVEL_FILE=0";

    /** What keeps the data. */
    enum Kind {
        /** Embedded H2, in a file. */
        FILE,
        /** PostgreSQL, for any number of nodes. */
        POSTGRESQL
    }

    /**
     * Reads the settings.
     *
     * @return where the database is, or null if messages are kept in memory
     * @throws CannotStart if one is wrong
     */
    static @Nullable DatabaseSettings of(Environment environment) {
        String data = environment.getProperty(DATA);
        String url = environment.getProperty(URL);
        String user = environment.getProperty(USER);
        String password = environment.getProperty(PASSWORD);
        if (url != null) {
            if (data != null) {
                throw new CannotStart(
                        DATA + ": expected none beside " + URL + ", found \"" + data + "\"; data is kept in one place");
            }
            return postgresql(url, user, password);
        }
        if (user != null || password != null) {
            throw new CannotStart((user != null ? USER : PASSWORD) + ": expected only beside " + URL
                    + ", which is not set");
        }
        Path start = Path.of(environment.getProperty(WORKING_DIRECTORY, ""));
        return data == null ? null : file(start, data);
    }

    static DatabaseSettings file(Path start, String data) {
        if (data.contains(";")) {
            throw new CannotStart(DATA + ": expected a directory without a semicolon in its name, found \"" + data + "\"");
        }
        Path directory = directory(start, data);
        File file = directory.resolve(FILE).toFile();
        if (!Files.isWritable(directory) || (file.exists() && !file.canWrite())) {
            throw new CannotStart(DATA + ": expected a directory that can be written to, found \"" + data + "\"");
        }
        if (file.isFile() && file.length() == 0) { // which H2 would take for a new one
            throw new CannotStart(DATA + ": \"" + data + "\": expected a database in " + FILE
                    + ", found an empty file; remove it to begin anew");
        }
        // Every commit is written at once, so that what was acknowledged survives the end of the process.
        return new DatabaseSettings(
                Kind.FILE,
                DATA + ": \"" + data + "\"",
                directory,
                "jdbc:h2:file:" + directory.resolve("chat") + H2_OPTIONS + ";WRITE_DELAY=0",
                "sa",
                null);
    }

    /** The directory, which is made if it is missing; a relative one starts in another. */
    private static Path directory(Path start, String data) {
        try {
            return Files.createDirectories(start.resolve(data).toAbsolutePath().normalize());
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart(DATA + ": expected a directory, found the file \"" + data + "\"", e);
        } catch (InvalidPathException | IOException e) {
            throw new CannotStart(DATA + ": expected a directory that can be made, found \"" + data + "\"", e);
        }
    }

    static DatabaseSettings postgresql(String url, @Nullable String user, @Nullable String password) {
        if (url.contains("@") || url.contains("password=")) {
            throw new CannotStart(URL + ": expected no user and no password in the URL; they go into " + USER + " and "
                    + PASSWORD);
        }
        int query = url.indexOf('?');
        String place = URL + ": \"" + (query < 0 ? url : url.substring(0, query)) + "\"";
        if (!url.startsWith(POSTGRESQL)) {
            throw new CannotStart(place + ": " + POSTGRESQL_EXPECTED);
        }
        return new DatabaseSettings(Kind.POSTGRESQL, place, null, url, user, password);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + place + "]";
    }
}
