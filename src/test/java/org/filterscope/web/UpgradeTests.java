package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.team.Acting;
import org.filterscope.team.ProjectSummary;
import org.filterscope.team.Projects;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The workspace starts on a database that the first release left behind. The migrations of that release are kept as they
 * were; one that was changed afterwards makes the start fail, as it would on every server.
 */
@Tag("both-databases")
@SpringBootTest(classes = Workspace.class)
@ContextConfiguration(initializers = {DatabaseUnderTest.class, UpgradeTests.FirstRelease.class})
@DirtiesContext
class UpgradeTests {

    private static final UUID PERSON = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Autowired
    private Acting acting;

    @Autowired
    private Projects projects;

    @Test
    void what_the_first_release_kept_is_there_after_the_upgrade() {
        ProjectSummary project =
                acting.as(new UserId(PERSON), () -> projects.mine().getFirst());

        assertThat(project.name()).isEqualTo("From long ago");
        assertThat(project.myRole()).isEqualTo(Role.OWNER);
    }

    /** Makes the database as the first release did, and fills it. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class FirstRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            String user = context.getEnvironment().getRequiredProperty("spring.datasource.username");
            DataSource database = new DriverManagerDataSource(url, user, "");
            Flyway.configure()
                    .dataSource(database)
                    .locations(
                            "classpath:upgrade/release-1",
                            "classpath:upgrade/release-1-" + (DatabaseUnderTest.onPostgres() ? "postgresql" : "h2"))
                    .load()
                    .migrate();
            fill(JdbcClient.create(database));
        }

        private static void fill(JdbcClient database) {
            database.sql("""
                            insert into account (id, mail, name, password_hash, administrator, active, created_at)
                            values (?, 'olga@example.org', 'Olga', '{noop}x', true, true, timestamp '2026-01-02 03:04:05')""").param(PERSON).update();
            UUID team = UUID.randomUUID();
            database.sql(
                            "insert into team (id, name, created_at) values (?, 'Old team', timestamp '2026-01-02 03:04:05')")
                    .param(team)
                    .update();
            database.sql("insert into membership (team_id, account_id, role, since)"
                            + " values (?, ?, 'OWNER', timestamp '2026-01-02 03:04:05')")
                    .params(team, PERSON)
                    .update();
            database.sql("insert into project (id, team_id, name, description, created_at)"
                            + " values (?, ?, 'From long ago', '', timestamp '2026-01-02 03:04:05')")
                    .params(UUID.randomUUID(), team)
                    .update();
        }
    }
}
