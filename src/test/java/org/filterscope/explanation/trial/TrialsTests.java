package org.filterscope.explanation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.model.ClassLabels;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.ColourPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Filters 2 and 3 of the network of colours fire for green, and its classes 2 and 3 are their means. */
class TrialsTests extends ColourTest {

    @Autowired
    private Trials trials;

    @Autowired
    private TrialTable table;

    @Autowired
    private TrialJob job;

    @TempDir
    private Path folder;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation_of_a_model_with_named_classes() {
        explanation = anExplanation();
        ColourPictures.writeTo(folder, 1, 3);
        people.run(
                colours.editor(),
                () -> models.label(
                        colours.model(), new ClassLabels(List.of("berry", "red", "grass", "lawn", "sky", "water"))));
    }

    private UUID dropped(UUID page, Path file) {
        return asReader(() -> {
            try {
                return trials.add(explanation, page, "my picture", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Does the work of the job at once. */
    private Trial tried(UUID picture) {
        String look = UUID.randomUUID().toString();
        TrialPlan plan = TrialPlan.of(explanation, new TriedPicture.Uploaded(picture), look);
        asReader(() -> {
            try {
                return job.run(plan, PlayedRun.toTheEnd(colours.project()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return table.find(look).orElseThrow();
    }

    @Test
    void green_filters_fire_on_grass_and_carry_its_classes() {
        Trial trial = tried(dropped(UUID.randomUUID(), folder.resolve("grass/0.png")));

        assertThat(trial.picture()).startsWith("data:image/jpeg;base64,");
        assertThat(trial.fired()).isNotEmpty().allSatisfy(fired -> {
            assertThat(fired.filter()).isBetween(2, 3);
            assertThat(fired.heat()).startsWith("data:image/png;base64,");
            assertThat(fired.ratio()).isGreaterThan(1);
        });
        assertThat(trial.classes().getFirst().label()).isIn("grass", "lawn");
        assertThat(trial.classes().getFirst().parts().getFirst().filter()).isBetween(2, 3);
        assertThat(trial.classes().getFirst().parts().getFirst().without())
                .isLessThan(trial.classes().getFirst().probability());
    }

    @Test
    void what_is_no_picture_is_refused_by_its_name() throws IOException {
        UUID picture = dropped(UUID.randomUUID(), Files.writeString(folder.resolve("text.png"), "no picture"));

        assertThatThrownBy(() -> tried(picture))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("my picture");
    }

    @Test
    void a_picture_is_forgotten_with_its_page_unless_it_is_kept() {
        UUID page = UUID.randomUUID();
        UUID kept = dropped(page, folder.resolve("grass/0.png"));
        people.run(colours.editor(), () -> trials.keep(explanation, kept, " a lawn "));
        UUID forgotten = dropped(page, folder.resolve("sky/0.png"));

        table.forgetPage(page);

        assertThatThrownBy(() -> tried(forgotten)).isInstanceOf(RefusedException.class);
        assertThat(tried(kept).name()).isEqualTo("a lawn");
        assertThat(asReader(() -> trials.kept(explanation)))
                .extracting(KeptPicture::id)
                .containsExactly(kept);

        people.run(colours.editor(), () -> trials.delete(explanation, kept));

        assertThat(asReader(() -> trials.kept(explanation))).isEmpty();
        assertThatThrownBy(() -> tried(kept)).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_next_picture_takes_the_place_of_the_one_before_and_each_is_kept_once() {
        UUID page = UUID.randomUUID();
        UUID before = dropped(page, folder.resolve("sky/0.png"));
        UUID next = dropped(page, folder.resolve("grass/0.png"));

        assertThatThrownBy(() -> tried(before)).isInstanceOf(RefusedException.class);
        assertThat(tried(next).fired()).isNotEmpty();

        people.run(colours.editor(), () -> trials.keep(explanation, next, "a lawn"));
        assertThatThrownBy(() -> people.run(colours.editor(), () -> trials.keep(explanation, next, "a meadow")))
                .isInstanceOf(RefusedException.class);
        assertThat(asReader(() -> trials.kept(explanation)))
                .extracting(KeptPicture::name)
                .containsExactly("a lawn");
    }

    @Test
    void readers_try_editors_keep_and_other_teams_find_nothing() {
        UUID picture = dropped(UUID.randomUUID(), folder.resolve("sky/0.png"));
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        TriedPicture tried = new TriedPicture.Uploaded(picture);

        assertThatThrownBy(() -> people.run(colours.reader(), () -> trials.keep(explanation, picture, "mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> trials.look(explanation, tried, _ -> {})))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> trials.kept(explanation)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void an_image_of_a_dataset_is_tried_where_it_lies_and_waited_for() {
        Trial trial = asReader(
                        () -> trials.look(explanation, new TriedPicture.OfDataset(colours.probing(), 1), _ -> {}))
                .orTimeout(120, TimeUnit.SECONDS)
                .join();

        assertThat(trial.name()).startsWith("Photographs, image 1");
        assertThat(trial.fired()).isNotEmpty();
    }
}
