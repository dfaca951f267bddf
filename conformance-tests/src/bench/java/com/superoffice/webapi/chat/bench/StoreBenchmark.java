package com.superoffice.webapi.chat.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A call for the 100 new messages of any session, to a sandbox whose table has many rows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class StoreBenchmark {

    private static final int FIRST_SESSION = 1_000_000;
    private static final int IN_A_SESSION = 1_000;
    private static final int NEW = 100;
    private static final int AT_ONCE = 250_000;

    @Param({"H2", "PostgreSQL"})
    public String database;

    @Param("10000")
    public int rows;

    private EmbeddedPostgres postgres;
    private RunningServer sandbox;
    private Call call;
    private Path file;

    @Setup
    public void start() throws IOException, SQLException {
        Path root = Path.of(System.getProperty("bench.root"));
        Path javaHome = Path.of(System.getProperty("bench.java.home"));
        Path directory = Files.createDirectories(root.resolve("target/bench/store"));
        file = directory.resolve("chat.mv.db");
        Files.deleteIfExists(file);
        String url = "jdbc:h2:file:" + directory + "/chat;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        String user = "sa";
        Server server = Server.sandbox(root, "--sandbox.data=" + directory);
        if (database.equals("PostgreSQL")) {
            postgres = EmbeddedPostgres.start();
            user = "postgres";
            url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            server = Server.sandbox(root, "--sandbox.database.url=" + url, "--sandbox.database.user=" + user,
                    "--sandbox.database.password=" + user);
        }
        RunningServer.start(server, directory, javaHome).close(); // makes the tables
        try (Connection connection = DriverManager.getConnection(url, user, postgres == null ? "" : user);
                Statement statement = connection.createStatement()) {
            fill(statement);
        }
        sandbox = RunningServer.start(server, directory, javaHome);
        call = Call.documented();
        if (store().split("ChatMessageId").length - 1 != NEW) {
            throw new IOException("expected " + NEW + " messages, found another number");
        }
    }

    /** Ids ascend through all sessions. A statement must end before the connection is given up. */
    private void fill(Statement statement) throws SQLException {
        statement.execute("insert into chat_session select " + FIRST_SESSION + " + n from generate_series(0, "
                + (rows / IN_A_SESSION - 1) + ") as s (n)");
        for (int done = 0; done < rows; done += AT_ONCE) {
            statement.execute("insert into chat_message select " + FIRST_SESSION + " + n / " + IN_A_SESSION + ", "
                    + FIRST_SESSION + " + n, 'ToUser', 'A message that is as long as many are in a chat, number ' || n,"
                    + " 'John Smith', 0, 'None', '', 1734250995 + n, 0, 3600 from generate_series(" + done + ", "
                    + (Math.min(done + AT_ONCE, rows) - 1) + ") as m (n)");
        }
        statement.execute(postgres == null ? "analyze" : "vacuum analyze");
        if (postgres == null) {
            statement.execute("shutdown"); // the sandbox has made it one that stays open
        }
    }

    @TearDown
    public void stop() throws IOException {
        sandbox.close();
        Files.deleteIfExists(file);
        if (postgres != null) {
            postgres.close();
        }
    }

    @Benchmark
    public String store() throws IOException {
        int session = ThreadLocalRandom.current().nextInt(rows / IN_A_SESSION);
        int after = FIRST_SESSION + (session + 1) * IN_A_SESSION - 1 - NEW;
        String body = "{\"ChatSessionId\":" + (FIRST_SESSION + session) + ",\"After\":" + after + "}";
        return call.with(body).send(sandbox.operation());
    }
}
