package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages are read by the primary key alone, however large the table is. */
class ReadingPlanTest {

    private static final int ROWS = 50_000;

    @TempDir
    private Path directory;

    @Test
    void postgresqlReadsInTheOrderOfThePrimaryKey() {
        String plan = plan(PostgresServer.newDatabase());
        assertThat(plan)
                .contains("Index Scan using chat_message_pkey on chat_message")
                .contains("Index Cond: ((session_id = 40) AND (message_id > 39900))")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void h2ReadsInTheOrderOfThePrimaryKey() {
        String plan = plan(DatabaseSettings.file(directory, "data"));
        assertThat(plan)
                .containsPattern("/\\* public.PRIMARY_KEY_\\w+: session_id = \\?1\\s+AND message_id > \\?2")
                .contains("/* index sorted */")
                .doesNotContain("tableScan");
    }

    private static String plan(DatabaseSettings settings) {
        try (OpenStore open = OpenStore.on(settings)) {
            ManyMessages.fill(open.jdbc(), settings.kind(), ROWS);
            return ManyMessages.plan(open.jdbc(), settings.kind(), 40, 39_900);
        }
    }
}
