package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.demo.SampleRole;
import org.filterscope.fixture.People;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.WithSampleProject;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Quotas;
import org.filterscope.storage.StorageSweep;
import org.filterscope.team.MyAccount;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamNavigation;
import org.filterscope.team.TrailEntry;
import org.filterscope.team.TrailFilter;
import org.filterscope.team.TrailReading;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What was done with the workspace is found in the trail by those whom it concerns, and by nobody else. */
@WorkspaceTest
@WithSampleProject
class TrailOfWorkspaceTests extends SpringBrowserlessTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SampleProject sample;

    @Autowired
    private People people;

    @Autowired
    private TrailReading reading;

    @Autowired
    private Quotas quotas;

    @Autowired
    private StorageSweep sweep;

    @Autowired
    private MyAccount account;

    @Test
    void what_leaves_the_workspace_as_a_file_is_in_the_trail_of_its_team() throws Exception {
        UserId reader = sample.person(SampleRole.READER);
        String explanation = sample.explanation().toString();
        String dataset = sample.probing().toString();

        export(reader, "/api/explanations/" + explanation + "/explanation.json");
        export(reader, "/api/dataset/" + dataset + "/report.json");
        export(reader, "/api/dataset/" + dataset + "/report/categories.csv");
        export(sample.owner(), "/api/team/" + sample.team() + "/trail.csv");

        String mail = SampleRole.READER.mail();
        assertThat(ofTeam(sample.owner(), sample.team()))
                .extracting(
                        TrailEntry::actorMail,
                        TrailEntry::action,
                        entry -> entry.thing().map(Object::toString).orElse(""))
                .contains(
                        tuple(mail, "explanation exported", explanation),
                        tuple(mail, "import report exported", dataset),
                        tuple(
                                SampleRole.OWNER.mail(),
                                "trail exported",
                                sample.team().toString()));
        assertThat(ofTeam(sample.owner(), sample.team()))
                .filteredOn(entry -> entry.action().equals("import report exported"))
                .extracting(TrailEntry::thingName)
                .contains("import-report.json", "categories.csv");
        assertThat(ofServer("explanation exported"))
                .extracting(TrailEntry::actorMail)
                .contains(mail);
    }

    @Test
    void the_owner_learns_that_an_administrator_changed_the_quota_and_owners_of_other_teams_do_not() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        TeamId other = people.aTeam();
        UserId stranger = people.aMember(other, Role.OWNER);
        UserId administrator = people.anAdministrator();

        people.run(administrator, () -> quotas.set(team, 5_000));
        people.run(administrator, () -> quotas.reset(team));

        assertThat(ofTeam(owner, team))
                .extracting(TrailEntry::actorMail, TrailEntry::action, TrailEntry::thingName)
                .containsExactly(
                        tuple(people.mailOf(administrator), "quota reset", ""),
                        tuple(people.mailOf(administrator), "quota set", "5000 bytes"));
        assertThat(ofTeam(stranger, other)).isEmpty();
        assertThat(ofServer("quota set")).anyMatch(entry -> entry.thing().equals(Optional.of(team.value())));
    }

    @Test
    void a_quota_that_was_refused_is_not_told_as_set() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        UserId administrator = people.anAdministrator();

        assertThatThrownBy(() -> people.run(administrator, () -> quotas.set(team, -1)))
                .isInstanceOf(RefusedException.class);

        assertThat(ofTeam(owner, team)).isEmpty();
    }

    @Test
    void a_sweep_of_the_storage_concerns_administrators() {
        UserId administrator = people.anAdministrator();

        people.as(administrator, sweep::sweep);

        assertThat(ofServer("storage swept"))
                .filteredOn(entry -> entry.actorMail().equals(people.mailOf(administrator)))
                .extracting(TrailEntry::teamName, TrailEntry::thingName)
                .containsExactly(tuple("", "0 files nobody referred to, 0 missing"));
        assertThat(ofTeam(sample.owner(), sample.team()))
                .extracting(TrailEntry::action)
                .doesNotContain("storage swept");
    }

    @Test
    void a_page_that_is_for_administrators_leaves_the_name_of_whoever_tried_it() {
        UserId curious = people.aMember(people.aTeam(), Role.OWNER);
        people.signIn(curious);

        UI.getCurrent().navigate(TeamNavigation.ADMINISTRATION_TRAIL);

        assertThat(refusalsOf(curious)).containsExactly("page administration/trail");
    }

    @Test
    void a_page_that_is_for_editors_leaves_the_name_of_the_reader_who_tried_it_with_the_team() {
        TeamId team = people.aTeam();
        UserId owner = people.aMember(team, Role.OWNER);
        UserId reader = people.aMember(team, Role.READER);
        String address = DatasetNavigation.importing(people.aProject(team));
        people.signIn(reader);

        UI.getCurrent().navigate(address);

        assertThat(ofTeam(owner, team))
                .extracting(TrailEntry::actorMail, TrailEntry::action)
                .containsExactly(tuple(people.mailOf(reader), "refused"));
    }

    @Test
    void a_wrong_password_typed_to_change_it_is_told_without_the_password() {
        UserId person = people.aPerson();
        people.setPassword(person, "turnip velvet orbit cactus");

        assertThatThrownBy(() -> people.run(person, () -> account.changePassword("a wrong secret", "another secret")))
                .isInstanceOf(RefusedException.class);

        assertThat(ofServer("wrong current password"))
                .filteredOn(entry -> entry.actorMail().equals(people.mailOf(person)))
                .extracting(TrailEntry::thingName)
                .containsExactly(people.mailOf(person));
    }

    private void export(UserId person, String address) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        int status = web.perform(get(address)
                        .with(authentication(people.as(
                                person, () -> SecurityContextHolder.getContext().getAuthentication()))))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(address).isEqualTo(200);
    }

    private List<String> refusalsOf(UserId person) {
        return ofServer("refused").stream()
                .filter(entry -> entry.actorMail().equals(people.mailOf(person)))
                .map(TrailEntry::thingName)
                .toList();
    }

    private List<TrailEntry> ofTeam(UserId owner, TeamId team) {
        return people.as(owner, () -> reading.ofTeam(team, TrailFilter.ALL, Long.MAX_VALUE));
    }

    private List<TrailEntry> ofServer(String action) {
        TrailFilter filter = new TrailFilter("", action, "", Optional.empty(), Optional.empty());
        return people.as(people.anAdministrator(), () -> reading.ofServer(filter, Long.MAX_VALUE));
    }
}
