package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.Layout;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.team.SignedInUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import leaves that did not come to its end: nothing. */
class StoppedImportTests extends BirdImports {

    @Autowired
    private AbandonedImports abandoned;

    @Autowired
    private DatasetTable table;

    @Test
    void an_import_that_is_cancelled_at_any_step_leaves_nothing() {
        Birds.annotated(folder);
        List<Integer> before = rowsOfDatasets();

        for (int checkpoints = 0; checkpoints < 9; checkpoints++) {
            PlayedRun run = PlayedRun.cancelledAfter(checkpoints, project);
            assertThatThrownBy(() -> asEditor(() -> imports.importNow(project, "Birds", "", folder, run)))
                    .as("after %d checkpoints", checkpoints)
                    .isInstanceOf(JobCancelledException.class);
            assertThat(rowsOfDatasets()).isEqualTo(before);
        }
        assertThat(trail()).isEmpty();
    }

    @Test
    void a_job_that_is_run_again_after_a_stop_removes_what_it_left_and_imports_once() throws Exception {
        Birds.inFolders(folder, 3);
        PlayedRun run = PlayedRun.toTheEnd(project);
        DatasetId left = leftBy(run.id());

        String first = asEditor(() -> runNow(run));
        String second = asEditor(() -> runNow(run));

        assertThat(second).isEqualTo(first);
        assertThat(asEditor(() -> datasets.of(project))).hasSize(1);
        assertThat(rowsOf(left)).isZero();
    }

    @Test
    void what_nobody_takes_up_again_is_removed_at_the_start() {
        DatasetId left = leftBy(JobId.random());

        abandoned.sweep();

        assertThat(rowsOf(left)).isZero();
    }

    /** What a job had begun to write when it stopped. */
    private DatasetId leftBy(JobId stopped) {
        DatasetId left = DatasetId.random();
        people.run(
                editor,
                () -> table.insertImporting(
                        new DatasetTable.Draft(left, project, Optional.of(stopped), "Half", "", Layout.PICTURES),
                        SignedInUser.require().id()));
        return left;
    }

    private int rowsOf(DatasetId id) {
        return database.sql("select count(*) from dataset where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
