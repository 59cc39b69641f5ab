package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTests {

    @Test
    void a_job_that_is_done_stays_done() {
        assertThat(after(JobState.DONE)).isEmpty();
    }

    @Test
    void only_what_waits_begins() {
        assertThat(EnumSet.allOf(JobState.class))
                .filteredOn(state -> state.mayBecome(JobState.RUNNING))
                .containsExactly(JobState.QUEUED);
    }

    @Test
    void a_running_job_ends_or_goes_back_but_is_not_held_back() {
        assertThat(after(JobState.RUNNING))
                .containsExactlyInAnyOrder(JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.QUEUED);
    }

    @Test
    void what_is_held_back_goes_on_or_is_cancelled() {
        assertThat(after(JobState.PAUSED)).containsExactlyInAnyOrder(JobState.QUEUED, JobState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void nothing_becomes_what_it_is(JobState state) {
        assertThat(state.mayBecome(state)).isFalse();
    }

    private static Set<JobState> after(JobState state) {
        Set<JobState> after = EnumSet.noneOf(JobState.class);
        EnumSet.allOf(JobState.class).stream().filter(state::mayBecome).forEach(after::add);
        return after;
    }
}
