package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in memory has the tables that Flyway makes elsewhere. */
class SchemaTest {

    @Test
    void everyScriptIsRunInMemoryToo() throws IOException, URISyntaxException {
        URL first = Objects.requireNonNull(getClass().getResource("/" + Schema.DIRECTORY + Schema.SCRIPTS.get(0)));
        try (Stream<Path> scripts = Files.list(Path.of(first.toURI()).resolveSibling("."))) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schema.SCRIPTS);
        }
    }

    @Test
    void bothWaysMakeTheSameColumns() {
        try (OpenStore made = OpenStore.on(DatabaseSettings.memory());
                OpenStore migrated = OpenStore.on(DatabaseSettings.memory())) {
            migrated.jdbc().execute("drop all objects");
            Schema.bringUpToDate(migrated.dataSource());
            assertThat(columns(made.jdbc())).isNotEmpty().isEqualTo(columns(migrated.jdbc()));
        }
    }

    private static List<String> columns(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select concat_ws(' ', table_name, column_name, data_type, is_nullable) from information_schema.columns"
                        + " where table_schema = 'public' and table_name not like 'flyway%' order by 1",
                String.class);
    }
}
