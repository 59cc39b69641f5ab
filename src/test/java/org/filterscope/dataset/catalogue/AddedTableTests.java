package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobCancelledException;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AddedTableTests extends CatalogueTest {

    @Autowired
    private TableJob job;

    private DatasetId dataset = DatasetId.random();

    @BeforeEach
    void a_dataset() {
        dataset = anImported(Birds.annotated(folder));
    }

    private void add(String table, String content, ColumnChoice columns, PlayedRun run) {
        add(editor, table, content, columns, run);
    }

    private void add(UserId person, String table, String content, ColumnChoice columns, PlayedRun run) {
        Birds.write(folder.resolve(table), content);
        ImportSource source =
                new ImportSource.ServerFolder(folder.resolve(table).toString());
        people.run(person, () -> {
            try {
                job.run(new TableJob.Parameters(dataset.value(), source, columns), run);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void add(String table, String content) {
        add(table, content, ColumnChoice.USUAL, PlayedRun.toTheEnd(project));
    }

    @Test
    void a_table_added_later_fills_gaps_and_overwrites_nothing() {
        add("more.jsonl", """
                {"image": "4.jpg", "age": 50, "cluster": "cleo", "place": "cliff"}
                {"image": "1.jpg", "age": 99, "place": ["sea", "cliff"]}
                broken
                """);

        assertThat(names(dataset, new SubsetRule.Between("age", 40.0, null))).containsExactly("4.jpg");
        assertThat(names(dataset, new SubsetRule.OneOf("place", List.of("cliff"))))
                .containsExactly("1.jpg", "4.jpg");
        assertThat(names(dataset, new SubsetRule.InCluster(List.of("cleo")))).containsExactly("4.jpg");
        TableReport report = people.as(reader, () -> datasets.tables(dataset)).getFirst();
        assertThat(report.images()).isEqualTo(2);
        assertThat(report.faults().listed())
                .extracting(Fault::toString)
                .startsWith(
                        "more.jsonl line 2 gives a value of age to an image that has one",
                        "more.jsonl line 3 is no JSON object");
        assertThat(trail()).containsExactly("dataset imported", "table added to dataset");
    }

    @Test
    void an_attribute_of_numbers_that_gets_a_word_is_one_of_words() {
        Facets before = people.as(reader, () -> images.facets(dataset, SubsetRule.EVERY_IMAGE));
        assertThat(before.attributes().getFirst().numeric()).isTrue();

        add("more.csv", "image,age\n4.jpg,old\n");

        AttributeFacet age = people.as(reader, () -> images.facets(dataset, SubsetRule.EVERY_IMAGE))
                .attributes()
                .getFirst();

        assertThat(age.numeric()).isFalse();
        assertThat(age.known()).isEqualTo(4);
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_or_is_cancelled_adds_nothing() {
        assertThatThrownBy(() -> add("cut.csv", "image,place\n1.jpg,sea\n2.jpg,\"cliff\n"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> add(
                        "more.csv",
                        "image,place\n1.jpg,sea\n",
                        ColumnChoice.USUAL,
                        PlayedRun.cancelledAfter(0, project)))
                .isInstanceOf(JobCancelledException.class);
        assertThatThrownBy(() -> add("others.csv", "image,place\nnowhere.jpg,sea\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No line of others.csv");

        assertThat(people.as(reader, () -> images.facets(dataset, SubsetRule.EVERY_IMAGE))
                        .attributes())
                .extracting(AttributeFacet::name)
                .containsExactly("age", "tone", "hat");
        assertThat(people.as(reader, () -> datasets.tables(dataset))).isEmpty();
    }

    @Test
    void whoever_lost_the_right_before_the_turn_of_the_job_adds_nothing() {
        assertThatThrownBy(() -> add(
                        reader,
                        "more.csv",
                        "image,place\n4.jpg,sea\n",
                        ColumnChoice.USUAL,
                        PlayedRun.toTheEnd(project)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("may not change this dataset any more");
        assertThat(people.as(reader, () -> datasets.tables(dataset))).isEmpty();
    }

    @Test
    void a_job_of_one_project_does_not_reach_the_dataset_of_another() {
        ProjectId other = people.aProject(team);

        assertThatThrownBy(() ->
                        add("more.csv", "image,place\n4.jpg,sea\n", ColumnChoice.USUAL, PlayedRun.toTheEnd(other)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(people.as(reader, () -> datasets.tables(dataset))).isEmpty();
    }

    @Test
    void its_columns_may_be_chosen() {
        add(
                "more.csv",
                "picture,person,place\n4.jpg,cleo,sea\n",
                new ColumnChoice(Optional.of("picture"), Optional.of("person")),
                PlayedRun.toTheEnd(project));

        assertThat(names(dataset, new SubsetRule.InCluster(List.of("cleo")))).containsExactly("4.jpg");
    }
}
