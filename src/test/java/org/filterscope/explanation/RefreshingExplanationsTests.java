package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobSchedule;
import org.filterscope.job.JobSchedules;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.job.LogLine;
import org.filterscope.job.Misfire;
import org.filterscope.job.Timing;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefreshingExplanationsTests extends ColourTest {

    private static final String UNCHANGED = "Neither the model nor the images have changed";

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobSchedules schedules;

    @Autowired
    private ExplanationRefresh kind;

    @Test
    void where_nothing_has_changed_the_explanation_that_is_there_is_found_and_the_log_says_so() throws Exception {
        ExplanationId first = anExplanation();

        Job refreshed = refreshed();

        assertThat(refreshed.result()).isEqualTo(ExplanationNavigation.explanation(first));
        assertThat(log(refreshed)).contains(UNCHANGED);
    }

    @Test
    void what_has_changed_is_explained_anew() throws Exception {
        ExplanationId first = anExplanation();
        people.run(colours.editor(), () -> models.preprocess(colours.model(), Preprocessing.TF));

        Job refreshed = refreshed();

        assertThat(refreshed.result()).startsWith("explanation/").doesNotContain(first.toString());
        assertThat(log(refreshed)).contains("Looking at the images").doesNotContain(UNCHANGED);
        assertThat(asReader(() -> explanations.of(colours.project()))).hasSize(2);
    }

    @Test
    void the_job_of_an_explanation_is_repeated_on_a_schedule_by_explaining_anew() throws Exception {
        var _ = asEditor(() -> explanations.start(colours.project(), colours.request()));
        JobId made = explainingJob();
        ended(made);

        assertThat(asReader(() -> schedules.canRepeat(made))).isTrue();
        asEditor(() -> schedules.repeat(made, new Timing.Every(Duration.ofDays(7)), Misfire.SKIP));

        JobSchedule schedule = asReader(() -> schedules.of(colours.project())).getFirst();
        assertThat(schedule.kind()).isEqualTo(ExplanationRefresh.NAME);
        assertThat(schedule.title()).startsWith("Explain " + ColourProject.LAYER);
        assertThat(asReader(() -> schedules.canRepeat(refreshed().id()))).isTrue();
    }

    private JobId explainingJob() {
        return asReader(() -> jobs.of(colours.project(), 10)).stream()
                .filter(job -> job.kind().equals(ExplanationJob.NAME))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Job refreshed() {
        return ended(asEditor(() -> jobs.submit(colours.project(), kind, "Explain anew", colours.request())));
    }

    private Job ended(JobId job) {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        Runnable stop = asReader(() -> jobs.watch(colours.project(), heard::add));
        try {
            Job now = asReader(() -> jobs.get(job));
            while (!now.state().ended()) {
                Job next = heard.poll(60, TimeUnit.SECONDS);
                assertThat(next).as("the job changes").isNotNull();
                now = next.id().equals(job) ? next : now;
            }
            assertThat(now.message()).isEmpty();
            assertThat(now.state()).isEqualTo(JobState.DONE);
            return now;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            stop.run();
        }
    }

    private String log(Job job) {
        return String.join(
                "\n",
                asReader(() -> jobs.log(job.id(), 1, 0)).stream()
                        .map(LogLine::text)
                        .toList());
    }
}
