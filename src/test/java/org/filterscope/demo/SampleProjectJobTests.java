package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.filterscope.bias.Audits;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.model.Models;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkspaceTest
class SampleProjectJobTests {

    private static final SampleProjectJob.Plan SMALL = new SampleProjectJob.Plan(60, 40);

    @Autowired
    private SampleProjectJob job;

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Subsets subsets;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Audits audits;

    @Autowired
    private JdbcClient database;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private final JobId id = JobId.random();

    @BeforeEach
    void an_empty_project() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
    }

    @Test
    void a_job_that_is_cut_off_at_every_step_in_turn_still_makes_everything_once() {
        for (String step : List.of(
                "Part 2 of 5, reference scenes: painting scenes",
                "Part 2 of 5, reference scenes: reading images",
                "Part 3 of 5, probing scenes: painting scenes",
                "Part 3 of 5, probing scenes: comparing images",
                "Part 4 of 5, explanation: training the explainer",
                "Part 4 of 5, explanation: finding words",
                "Part 5 of 5, audit: counting words",
                "Part 5 of 5, audit: testing words")) {
            assertThatThrownBy(() -> run(PlayedRun.cancelledAt(step, project).of(id)))
                    .as(step)
                    .isInstanceOf(JobCancelledException.class);
        }
        PlayedRun last = PlayedRun.toTheEnd(project).of(id);

        run(last);

        assertThatAllIsThereOnce();
        assertThat(last.steps()).allMatch(step -> step.startsWith("Part 5 of 5"));
    }

    @Test
    void what_a_crash_left_of_an_import_is_removed_by_the_next_run_of_the_same_job() {
        DatasetId half = aHalfImport();

        run(PlayedRun.toTheEnd(project).of(id));

        assertThat(database.sql("select count(*) from dataset where id = ?")
                        .param(half.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatAllIsThereOnce();
    }

    @Test
    void a_job_that_is_started_again_leaves_alone_what_people_made_of_its_things() {
        run(PlayedRun.toTheEnd(project).of(id));
        Dataset probing = dataset("Probing scenes");
        Subset doctors = people.as(editor, () -> subsets.of(probing.id())).stream()
                .filter(subset -> subset.name().equals("Doctors"))
                .findFirst()
                .orElseThrow();
        SubsetContent mine = new SubsetContent.ByRule(new SubsetRule.Shows("stethoscope"));
        people.run(editor, () -> subsets.change(doctors.id(), "doctors", "mine", mine));

        run(PlayedRun.toTheEnd(project).of(JobId.random()));

        assertThatAllIsThereOnce();
        assertThat(people.as(editor, () -> subsets.get(doctors.id())).content()).isEqualTo(mine);
    }

    private String run(PlayedRun run) {
        return people.as(editor, () -> {
            try {
                return job.run(SMALL, run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertThatAllIsThereOnce() {
        people.run(editor, () -> {
            assertThat(models.of(project)).hasSize(1);
            assertThat(datasets.of(project))
                    .extracting(Dataset::name, Dataset::images)
                    .containsExactlyInAnyOrder(tuple("Reference scenes", 60), tuple("Probing scenes", 40));
            assertThat(subsets.of(dataset("Probing scenes").id()))
                    .hasSize(SampleSubset.all().size());
            assertThat(explanations.of(project))
                    .singleElement()
                    .satisfies(card -> assertThat(card.outcome()).isPresent());
            assertThat(audits.of(project))
                    .singleElement()
                    .satisfies(card -> assertThat(card.resultHash()).isPresent());
        });
        assertThat(database.sql("select count(*) from dataset where project_id = ?")
                        .param(project.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Dataset dataset(String name) {
        return people.as(editor, () -> datasets.of(project)).stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The row of a dataset as a crash leaves it in the middle of an import of this job. */
    private DatasetId aHalfImport() {
        DatasetId half = new DatasetId(UUID.randomUUID());
        database.sql("""
                        insert into dataset (id, project_id, import_job, state, name, description, layout, images, bytes,
                            categories, annotations, report, created_by, created_at)
                        values (?, ?, ?, 'IMPORTING', 'Reference scenes', '', 'COCO', 0, 0, 0, 0, '', ?, ?)""")
                .params(half.value(), project.value(), id.value(), editor.value(), Timestamp.from(Instant.now()))
                .update();
        return half;
    }
}
