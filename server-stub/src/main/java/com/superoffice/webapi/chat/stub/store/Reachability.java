package com.superoffice.webapi.chat.stub.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database whether it answers, in bounded time and one question at a time. */
final class Reachability {

    /** Any database can answer it. */
    static final String QUESTION = "select 1";

    private static final int SECONDS = 1;

    private final DataSource dataSource;
    private @Nullable CompletableFuture<Boolean> asked;

    Reachability(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean reachable() {
        return ask().copy().completeOnTimeout(false, SECONDS, TimeUnit.SECONDS).join();
    }

    /** A question that has no answer yet is not asked again, so a database that hangs does not gather threads. */
    private synchronized CompletableFuture<Boolean> ask() {
        CompletableFuture<Boolean> question = asked;
        if (question == null || question.isDone()) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Thread thread = new Thread(() -> answer.complete(answers()), "database-reachability");
            thread.setDaemon(true);
            thread.start();
            asked = question = answer;
        }
        return question;
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            return statement.execute(QUESTION);
        } catch (SQLException e) {
            return false;
        }
    }
}
