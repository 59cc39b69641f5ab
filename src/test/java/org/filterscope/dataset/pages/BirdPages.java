package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.filterscope.dataset.catalogue.Birds;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
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
import org.springframework.test.context.TestPropertySource;

/** What tests of the pages have in common: an editor and a reader of a project, and a dataset with birds. */
@WorkspaceTest
@TestPropertySource(properties = "filterscope.storage.allowed-folders=${java.io.tmpdir}")
abstract class BirdPages extends SpringBrowserlessTest {

    @TempDir
    Path folder;

    @Autowired
    People people;

    @Autowired
    Datasets datasets;

    @Autowired
    Subsets subsets;

    @Autowired
    DatasetImports imports;

    ProjectId project = ProjectId.random();
    UserId editor = UserId.random();
    UserId reader = UserId.random();

    @BeforeEach
    void a_project_with_an_editor_who_is_signed_in() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        reader = people.aMember(team, Role.READER);
        people.signIn(editor);
    }

    /** Six images: 1 with two birds and a tree, 2 with a tree, 3 with a bird; 5 is the file of 1, 6 looks like 2. */
    DatasetId someBirds() {
        return imports.importNow(
                project, "Birds", "", Birds.annotated(folder.resolve("birds")), PlayedRun.toTheEnd(project));
    }

    SubsetId aSubset(DatasetId of, String name, SubsetRule rule) {
        return subsets.create(of, name, "", new SubsetContent.ByRule(rule));
    }

    /** Opens a page with a query in its address. */
    <V extends Component> void show(String path, String query, Class<V> view) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        assertThat(getCurrentView()).isInstanceOf(view);
    }

    /** Waits for what happens in the background. */
    void awaiting(ThrowingRunnable check) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            check.run();
        });
    }

    /** The address of the page, with its query. */
    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** All text on the page. */
    String text() {
        return text((Component) getCurrentView());
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
