package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What tests of the catalogue have in common: a team with a project, people of every role, and a stranger. */
@WorkspaceTest
@TestPropertySource(properties = "filterscope.storage.allowed-folders=${java.io.tmpdir}")
abstract class CatalogueTest {

    @TempDir
    Path folder;

    @Autowired
    People people;

    @Autowired
    Datasets datasets;

    @Autowired
    DatasetImports imports;

    @Autowired
    DatasetImages images;

    @Autowired
    ImagePlaces places;

    @Autowired
    Subsets subsets;

    @Autowired
    JdbcClient database;

    TeamId team = TeamId.random();
    ProjectId project = ProjectId.random();
    UserId owner = UserId.random();
    UserId editor = UserId.random();
    UserId reader = UserId.random();
    UserId stranger = UserId.random();

    @BeforeEach
    void a_team_with_a_project_and_a_stranger() {
        team = people.aTeam();
        project = people.aProject(team);
        owner = people.aMember(team, Role.OWNER);
        editor = people.aMember(team, Role.EDITOR);
        reader = people.aMember(team, Role.READER);
        stranger = people.aMember(people.aTeam(), Role.OWNER);
    }

    <T> T asEditor(Supplier<T> action) {
        return people.as(editor, action);
    }

    DatasetId anImported(Path collection) {
        return asEditor(() -> imports.importNow(project, "Birds", "", collection, PlayedRun.toTheEnd(project)));
    }

    List<String> names(DatasetId dataset, SubsetRule rule) {
        return asEditor(() -> places.window(dataset, rule, 0, 100).images()).stream()
                .map(ImageTile::name)
                .toList();
    }

    int rowsIn(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    List<String> trail() {
        return database.sql("select action from trail_entry where team_id = ? order by id")
                .param(team.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
