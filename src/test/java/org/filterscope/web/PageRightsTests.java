package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditFixture;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.demo.SampleRole;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.ablation.AblationId;
import org.filterscope.explanation.ablation.AblationRequest;
import org.filterscope.explanation.ablation.Ablations;
import org.filterscope.explanation.ablation.ClassMatching;
import org.filterscope.explanation.rating.RatingPlan;
import org.filterscope.explanation.rating.RatingRounds;
import org.filterscope.explanation.rating.RoundCard;
import org.filterscope.explanation.rating.RoundId;
import org.filterscope.explanation.rating.Stratification;
import org.filterscope.explanation.rating.WordSource;
import org.filterscope.fixture.People;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.WithSampleProject;
import org.filterscope.fixture.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Opens every page there is, with the things of the sample project in its address, as people of every kind. */
@WorkspaceTest
@WithSampleProject
class PageRightsTests extends SpringBrowserlessTest {

    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)(\\([^)]*\\))?\\??");

    @Autowired
    private SampleProject sample;

    @Autowired
    private People people;

    @Autowired
    private Ablations ablations;

    @Autowired
    private RatingRounds rounds;

    private AblationId anAblation() {
        AblationRequest small =
                new AblationRequest(List.of(0), ImageChoice.all(sample.probing()), ClassMatching.NONE, 3, 1, 1);
        return people.as(sample.owner(), () -> ablations.start(sample.explanation(), small));
    }

    private RoundId aRound() {
        RatingPlan small = new RatingPlan(
                "A round", 2, Stratification.NONE, List.of(WordSource.method("projection")), 2, 4, 0, List.of(), 3);
        return people.as(
                sample.owner(),
                () -> rounds.of(sample.explanation()).stream()
                        .map(RoundCard::id)
                        .findFirst()
                        .orElseGet(() -> rounds.create(sample.explanation(), small)));
    }

    @Autowired
    private Audits audits;

    @Autowired
    private ApplicationContext context;

    @Test
    void every_page_says_who_may_open_it() {
        assertThat(pages())
                .filteredOn(page -> !page.isAnnotationPresent(PermitAll.class)
                        && !page.isAnnotationPresent(RolesAllowed.class)
                        && !page.isAnnotationPresent(AnonymousAllowed.class))
                .as("pages without a rule")
                .isEmpty();
    }

    @Test
    void members_open_every_page_of_their_project() {
        for (SampleRole role : List.of(SampleRole.OWNER, SampleRole.EDITOR, SampleRole.READER)) {
            people.signIn(sample.person(role));
            ofTheProject().forEach((address, page) -> {
                UI.getCurrent().navigate(address);
                // Pages that a role may not see answer with the fault page that says so
                assertThat(current())
                        .as("%s opens %s", role, address)
                        .satisfiesAnyOf(
                                view -> assertThat(view).isInstanceOf(page),
                                view -> assertThat(role != SampleRole.OWNER && view instanceof NotAllowedPage)
                                        .isTrue());
            });
        }
    }

    @Test
    void a_member_of_another_team_opens_none_of_them_and_learns_nothing() {
        people.signIn(sample.person(SampleRole.STRANGER));

        ofTheProject().forEach((address, _) -> {
            UI.getCurrent().navigate(address);
            assertThat(current()).as(address).isInstanceOf(UnknownThingPage.class);
            assertThat(find(H2.class).single().getText()).isEqualTo("Nothing to see here");
        });
    }

    @Test
    void an_administrator_in_no_team_opens_none_of_them_either() {
        people.signIn(sample.person(SampleRole.ADMINISTRATOR));

        ofTheProject().forEach((address, _) -> {
            UI.getCurrent().navigate(address);
            assertThat(current()).as(address).isInstanceOf(UnknownThingPage.class);
        });
    }

    @Test
    void pages_for_administrators_are_closed_to_all_others() {
        people.signIn(sample.owner());

        List<String> administration = addresses().entrySet().stream()
                .filter(page -> page.getValue().isAnnotationPresent(RolesAllowed.class))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(administration).isNotEmpty();
        for (String address : administration) {
            UI.getCurrent().navigate(address);
            assertThat(current()).as(address).isInstanceOf(NotAllowedViewPage.class);
        }
    }

    private Map<String, Class<? extends Component>> ofTheProject() {
        Map<String, Class<? extends Component>> all = addresses();
        all.values().removeIf(page -> page.isAnnotationPresent(AnonymousAllowed.class));
        all.keySet()
                .removeIf(address -> !address.contains("/")
                        || address.startsWith("administration/")
                        || address.contains("no-such-token"));
        assertThat(all).hasSizeGreaterThan(15);
        return all;
    }

    /** All addresses, with the things of the sample project where a page wants one. */
    private Map<String, Class<? extends Component>> addresses() {
        Map<String, String> things = Map.ofEntries(
                Map.entry("project", sample.project().toString()),
                Map.entry("team", sample.team().toString()),
                Map.entry("model", sample.model().toString()),
                Map.entry("layer", "1"),
                Map.entry("dataset", sample.probing().toString()),
                Map.entry("image", "1"),
                Map.entry("subset", sample.subsets().values().iterator().next().toString()),
                Map.entry("explanation", sample.explanation().toString()),
                Map.entry("filter", "0"),
                Map.entry("ablation", anAblation().toString()),
                Map.entry("round", aRound().toString()),
                Map.entry("audit", audit().toString()),
                Map.entry("job", sample.job().toString()),
                Map.entry("token", "no-such-token"));
        Map<String, Class<? extends Component>> addresses = new TreeMap<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            Matcher parameters = PARAMETER.matcher(route.getTemplate());
            String address = parameters.replaceAll(parameter -> {
                String thing = things.get(parameter.group(1));
                assertThat(thing)
                        .as("a %s for %s", parameter.group(1), route.getTemplate())
                        .isNotNull();
                return thing;
            });
            addresses.put(address, route.getNavigationTarget());
        }
        return addresses;
    }

    /** An audit with results, made once. */
    private AuditId audit() {
        return people.as(
                sample.owner(),
                () -> audits.of(sample.project()).stream()
                        .filter(card -> card.resultHash().isPresent())
                        .findFirst()
                        .map(AuditCard::id)
                        .orElseGet(() -> AuditFixture.made(
                                context,
                                sample.project(),
                                AuditFixture.plan(sample.probing(), sample.explanation()),
                                List.of())));
    }

    private static List<Class<? extends Component>> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .toList();
    }

    private Component current() {
        return (Component) getCurrentView();
    }
}
