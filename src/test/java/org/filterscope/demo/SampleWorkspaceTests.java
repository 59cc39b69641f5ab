package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Facets;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.WithSampleProject;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.Jobs;
import org.filterscope.model.Model;
import org.filterscope.model.Models;
import org.filterscope.team.Projects;
import org.filterscope.team.SampleAccount;
import org.filterscope.team.SampleStart;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@WithSampleProject
class SampleWorkspaceTests {

    @Autowired
    private SampleProject sample;

    @Autowired
    private SampleStart start;

    @Autowired
    private People people;

    @Autowired
    private Projects projects;

    @Autowired
    private Models models;

    @Autowired
    private Datasets datasets;

    @Autowired
    private DatasetImages images;

    @Autowired
    private Subsets subsets;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Jobs jobs;

    @Test
    void everybody_can_read_how_to_sign_in_as_the_sample_people() {
        List<SampleAccount> accounts = start.accounts();

        assertThat(accounts).hasSameSizeAs(SampleRole.values());
        assertThat(accounts).allSatisfy(account -> {
            assertThat(account.password()).isEqualTo(SampleRole.PASSWORD);
            assertThat(account.mail()).endsWith("@example.org");
        });
    }

    @Test
    void only_the_members_of_its_team_see_the_project() {
        assertThat(List.of(SampleRole.OWNER, SampleRole.EDITOR, SampleRole.READER))
                .allSatisfy(role -> assertThat(people.as(sample.person(role), projects::mine))
                        .extracting(project -> project.name())
                        .containsExactly("Emoji scenes"));
        assertThat(List.of(SampleRole.STRANGER, SampleRole.ADMINISTRATOR)).allSatisfy(role -> {
            assertThat(people.as(sample.person(role), projects::mine)).isEmpty();
            assertThatThrownBy(() -> people.run(sample.person(role), () -> jobs.of(sample.project(), 5)))
                    .isInstanceOf(ThingNotFoundException.class);
        });
    }

    @Test
    void the_network_comes_with_its_labels_and_its_preprocessing() {
        Model model = people.as(sample.owner(), () -> models.get(sample.model()));

        assertThat(model.labels().names()).isEqualTo(DemoNetwork.labels());
        assertThat(model.preprocessing()).isEqualTo(DemoNetwork.preprocessing());
    }

    @Test
    void the_scenes_come_with_categories_attributes_and_clusters() {
        assertThat(people.as(sample.owner(), () -> datasets.report(sample.reference()))
                        .faults()
                        .listed())
                .isEmpty();
        Facets facets = people.as(sample.owner(), () -> images.facets(sample.probing(), SubsetRule.EVERY_IMAGE));

        assertThat(facets.images()).isEqualTo(80);
        assertThat(facets.attributes())
                .extracting(attribute -> attribute.name())
                .containsExactlyInAnyOrder("gender", "age", "skin tone", "occupation", "background");
        assertThat(facets.clusters()).isBetween(80 / 6, 80 / 3 + 1);
        assertThat(facets.withoutCluster()).isZero();
    }

    @Test
    void no_subset_is_empty_and_those_to_be_compared_do_not_overlap() {
        assertThat(sample.subsets()).hasSize(SampleSubset.all().size());
        assertThat(sample.subsets())
                .allSatisfy((name, id) -> assertThat(count(id)).as(name).isPositive());
        int people = count("Women and girls") + count("Men and boys");
        assertThat(people + count("No person")).isEqualTo(80);
    }

    private int count(String subset) {
        return count(Objects.requireNonNull(sample.subsets().get(subset)));
    }

    private int count(SubsetId subset) {
        return people.as(sample.owner(), () -> subsets.count(subset));
    }

    @Test
    void one_layer_is_explained_and_its_filters_have_words() {
        ExplanationCard card = people.as(sample.owner(), () -> explanations.get(sample.explanation()));

        assertThat(card.layer()).isEqualTo(DemoNetwork.LAYER);
        assertThat(card.outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.images()).isEqualTo(80);
            assertThat(outcome.reliable()).isGreaterThan(outcome.filters() / 2);
        });
    }
}
