package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Visit;
import org.filterscope.storage.Things.ThingId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Uploads and the trash as somebody with a browser sees them. */
@BrowserTest
@Import(StorageSetting.class)
class StorageBrowserTests {

    private static final String PASSWORD = "violet lantern harbour";
    private static final String PIECES = "**/api/uploads/*";

    @Autowired
    private People people;

    @Autowired
    private Things things;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Trash trash;

    @Autowired
    private Uploads uploads;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.setPassword(editor, PASSWORD);
    }

    private Locator uploadField(Visit visit) {
        visit.signIn(editor + "@example.org", PASSWORD);
        visit.open("project/" + project + "/models/import");
        return visit.page().locator("fs-upload");
    }

    private static void choose(Locator field) {
        field.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "network.zip", "application/zip", "not really a network".getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator button(Locator field, String name) {
        return field.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void an_upload_goes_on_by_itself_after_a_broken_connection(Visit visit) {
        Locator field = uploadField(visit);
        AtomicInteger pieces = new AtomicInteger();
        visit.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && pieces.getAndIncrement() == 0) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        choose(field);

        field.getByText("uploaded", new Locator.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        assertThat(field.locator("[data-state=done]").count()).isOne();
        assertThat(pieces).hasValueGreaterThan(1);
        assertThat(field.locator("[aria-live]").textContent()).isEqualTo("network.zip is uploaded");
        visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Import").setExact(false))
                .first()
                .waitFor();
        visit.pictures("upload-done");
    }

    @Test
    void an_upload_is_paused_and_resumed_by_the_keyboard(Visit visit) {
        Locator field = uploadField(visit);
        List<Route> held = new CopyOnWriteArrayList<>();
        visit.page().route(PIECES, route -> {
            if (route.request().method().equals("PATCH") && held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        choose(field);
        visit.page().waitForCondition(() -> !held.isEmpty());
        button(field, "Pause").press("Enter");
        field.locator("[data-state=paused]").waitFor();
        visit.pictures("upload-paused");

        button(field, "Resume").press("Enter");
        field.locator("[data-state=done]").waitFor();
        assertThat(held).hasSize(1);
    }

    @Test
    void what_the_server_refuses_is_said_in_its_words(Visit visit) {
        for (int i = 0; i < 20; i++) {
            people.as(editor, () -> uploads.create(project, "left.zip", 1));
        }
        Locator field = uploadField(visit);
        choose(field);

        field.getByText("20 uploads that were not imported").first().waitFor();
        assertThat(button(field, "Try again").isVisible()).isTrue();
    }

    @Test
    void pictures_of_the_trash(Visit visit) {
        visit.signIn(editor + "@example.org", PASSWORD);
        visit.open(StorageNavigation.trash(project)).pictures("trash-empty");
        for (String name : List.of("Street scenes", "ResNet-18 on Places, second try with a rather long name")) {
            ThingId thing = things.aThing(project);
            people.run(editor, () -> {
                files.add(
                        thing, "a", new ByteArrayInputStream(name.repeat(5_000).getBytes(StandardCharsets.UTF_8)));
                trash.throwAway(thing, project, name);
            });
        }
        visit.open(StorageNavigation.trash(project)).pictures("trash");

        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore the thing Street scenes"))
                .click();
        visit.page().getByText("The thing Street scenes is back.").waitFor();
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Empty the trash"))
                .click();
        visit.page().getByText("1 thing is removed for good").waitFor();
        visit.page()
                .locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Empty the trash"))
                .first()
                .click();
        visit.page().getByText("of the disk are free again").waitFor();
        visit.page().getByText("The trash is empty").waitFor();
    }
}
