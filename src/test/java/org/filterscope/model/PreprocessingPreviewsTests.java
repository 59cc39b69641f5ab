package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.filterscope.fixture.People;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ModelTest
class PreprocessingPreviewsTests {

    @Autowired
    private PreprocessingPreviews previews;

    private static final TrialPictures DRAWN = TrialPictures.of(SampleChoice.BUILT_IN.key());

    @Autowired
    private Jobs jobs;

    @Autowired
    private PreviewJob kind;

    @Autowired
    private PreviewSources sources;

    @Autowired
    private PreviewTable table;

    @Autowired
    private Models models;

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private UserId editor = UserId.random();
    private UserId reader = UserId.random();
    private ProjectId project = ProjectId.random();
    private ModelId model = ModelId.random();
    private final UUID page = UUID.randomUUID();

    @BeforeEach
    void a_model() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        reader = people.aMember(team, Role.READER);
        model = made.aModel(editor, project);
    }

    @Test
    void swapped_colours_are_seen_in_the_guesses() throws Exception {
        SamplePicture red = aPicture("red", new Color(220, 60, 10));

        Preview preview = preview(List.of(red), Preprocessing.RAW);

        assertThat(firstGuess(preview, Preprocessing.RAW)).isEqualTo("red over blue");
        assertThat(firstGuess(preview, Preprocessing.CAFFE)).isEqualTo("blue over red");
        assertThat(preview.trials().getFirst().preprocessing()).isEqualTo(Preprocessing.RAW);
    }

    @Test
    void a_chosen_one_of_its_own_comes_first_and_the_presets_are_resized_like_it() throws Exception {
        Preprocessing own = Preprocessing.parse("custom:order=rgb,scale=1/64,squash");

        Preview preview = preview(List.of(aPicture("red", Color.RED)), own);

        assertThat(preview.trials()).hasSize(6);
        assertThat(preview.trials().getFirst().preprocessing()).isEqualTo(own);
        assertThat(preview.trials())
                .allSatisfy(
                        trial -> assertThat(trial.preprocessing().resizing()).isEqualTo(Resizing.SQUASH));
    }

    @Test
    void larger_numbers_make_the_network_surer() throws Exception {
        Preview preview = preview(List.of(aPicture("red", Color.RED)), Preprocessing.UNIT);

        assertThat(preview.surest().orElseThrow().entropy())
                .isLessThan(preview.trials().getFirst().entropy());
    }

    @Test
    void a_broken_file_is_told_apart_from_the_others() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");

        Preview preview =
                preview(List.of(new SamplePicture("broken", broken), aPicture("blue", Color.BLUE)), Preprocessing.RAW);

        assertThat(preview.seen()).extracting(seen -> seen.fault().isEmpty()).containsExactly(false, true);
        assertThat(preview.trials())
                .allSatisfy(trial -> assertThat(trial.verdicts()).hasSize(1));
    }

    @Test
    void the_drawn_pictures_can_be_looked_at() throws Exception {
        Preview preview = preview(DRAWN, Preprocessing.TF);

        assertThat(preview.seen())
                .hasSize(3)
                .allSatisfy(seen -> assertThat(seen.image()).startsWith("data:image/png;base64,"));
    }

    @Test
    void what_does_not_fit_the_input_is_refused_at_once() {
        Preprocessing small = Preprocessing.RAW.with(new Resizing.ShortSide(3));

        assertThatThrownBy(() -> preview(DRAWN, small)).isInstanceOf(RefusedException.class);
    }

    @Test
    void strangers_cannot_try_a_model() {
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThatThrownBy(() -> people.as(stranger, () -> previews.preview(model, DRAWN, Preprocessing.RAW, _ -> {})))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void readers_have_models_tried_by_jobs_of_the_highest_rank() throws Exception {
        people.as(reader, () -> previews.preview(model, DRAWN, Preprocessing.TF, _ -> {}))
                .get(60, TimeUnit.SECONDS);

        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo(PreviewJob.NAME);
            assertThat(job.requester()).isEqualTo(reader);
            assertThat(job.priority()).isEqualTo(Jobs.HIGHEST_PRIORITY);
        });
    }

    @Test
    void what_was_seen_before_is_shown_at_once() throws Exception {
        Preview first = preview(DRAWN, Preprocessing.TF);

        CompletableFuture<Preview> second =
                people.as(reader, () -> previews.preview(model, DRAWN, Preprocessing.TF, _ -> {}));

        assertThat(second).isCompletedWithValue(first);
        assertThat(jobs()).hasSize(1);
        assertThat(preview(DRAWN, Preprocessing.RAW)).isNotEqualTo(first);
    }

    @Test
    void a_job_that_nobody_waits_for_leaves_the_network_alone() throws Exception {
        PreviewPlan plan = people.as(
                editor,
                () -> new PreviewPlan(
                        model.value(),
                        DRAWN,
                        Preprocessing.TF.text(),
                        sources.look(models.get(model), DRAWN, Preprocessing.TF)));
        UUID waiter = UUID.randomUUID();
        table.wish(waiter, plan.look());
        table.forgetWish(waiter);

        assertThat(kind.run(plan, new UntoldRun(project))).isEmpty();
        assertThat(table.find(plan.look())).isEmpty();
    }

    @Test
    void who_asks_for_what_others_have_given_up_still_gets_it() throws Exception {
        CompletableFuture<Preview> givenUp =
                people.as(editor, () -> previews.preview(model, DRAWN, Preprocessing.TF, _ -> {}));
        givenUp.cancel(false);

        assertThat(preview(DRAWN, Preprocessing.TF).seen()).hasSize(3);
    }

    @Test
    void uploaded_pictures_and_what_was_seen_of_them_go_with_their_page() throws Exception {
        TrialPictures uploaded = uploaded(List.of(aPicture("red", Color.RED)));
        preview(uploaded, Preprocessing.TF);
        String look = people.as(editor, () -> sources.look(models.get(model), uploaded, Preprocessing.TF));
        assertThat(table.find(look)).isPresent();

        table.forgetPage(page);

        assertThat(table.find(look)).isEmpty();
        assertThatThrownBy(() -> preview(uploaded, Preprocessing.TF))
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("upload them once more");
    }

    @Test
    void previews_are_forgotten_after_a_while() throws Exception {
        preview(DRAWN, Preprocessing.TF);
        String look = people.as(editor, () -> sources.look(models.get(model), DRAWN, Preprocessing.TF));

        table.forgetBefore(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(table.find(look)).isPresent();
        table.forgetBefore(Instant.parse("3000-01-01T00:00:00Z"));
        assertThat(table.find(look)).isEmpty();
    }

    private List<Job> jobs() {
        return people.as(reader, () -> jobs.of(project, 10));
    }

    private Preview preview(List<SamplePicture> pictures, Preprocessing chosen) throws Exception {
        return preview(uploaded(pictures), chosen);
    }

    private TrialPictures uploaded(List<SamplePicture> pictures) throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (SamplePicture picture : pictures) {
            ids.add(people.as(editor, () -> {
                try {
                    return previews.keep(model, page, picture.name(), picture.file());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        return new TrialPictures(SampleChoice.BUILT_IN.key(), ids);
    }

    private Preview preview(TrialPictures pictures, Preprocessing chosen) throws Exception {
        return people.as(editor, () -> previews.preview(model, pictures, chosen, _ -> {}))
                .get(60, TimeUnit.SECONDS);
    }

    /** The run of a job that tells nobody anything. */
    private record UntoldRun(ProjectId project) implements JobRun {

        @Override
        public JobId id() {
            return JobId.random();
        }

        @Override
        public void progress(String step, long done, long total) {
            throw new AssertionError("nothing was to be done");
        }

        @Override
        public void checkpoint() {
            // goes on
        }
    }

    private static String firstGuess(Preview preview, Preprocessing preprocessing) {
        return preview.trials().stream()
                .filter(trial -> trial.preprocessing().equals(preprocessing))
                .map(trial -> trial.verdicts().getFirst().top().getFirst().label())
                .findFirst()
                .orElseThrow();
    }

    private SamplePicture aPicture(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return new SamplePicture(name, file);
    }
}
