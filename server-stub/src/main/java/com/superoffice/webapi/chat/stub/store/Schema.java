package com.superoffice.webapi.chat.stub.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of the database. */
final class Schema {

    static final String DIRECTORY = "db/migration/";

    /** In their order. */
    static final List<String> SCRIPTS = List.of("V1__chat.sql");

    private Schema() {}

    /** Makes the tables, or brings those of an earlier sandbox up to date; of several nodes one does. */
    static void bringUpToDate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    /** Makes the tables in a database that is new and ends with this process: the scripts do the same, and sooner. */
    static void make(DataSource dataSource) {
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        for (String script : SCRIPTS) {
            scripts.addScript(new ClassPathResource(DIRECTORY + script));
        }
        scripts.execute(dataSource);
    }
}
