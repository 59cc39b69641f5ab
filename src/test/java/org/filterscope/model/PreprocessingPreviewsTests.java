package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.filterscope.fixture.People;
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

    @Autowired
    private BuiltInPictures builtIn;

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private UserId editor = UserId.random();
    private ModelId model = ModelId.random();

    @BeforeEach
    void a_model() {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
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
        Preview preview = preview(builtIn.get(), Preprocessing.TF);

        assertThat(preview.seen())
                .hasSize(3)
                .allSatisfy(seen -> assertThat(seen.image()).startsWith("data:image/png;base64,"));
    }

    @Test
    void what_does_not_fit_the_input_is_refused_at_once() {
        Preprocessing small = Preprocessing.RAW.with(new Resizing.ShortSide(3));

        assertThatThrownBy(() -> preview(List.of(), small)).isInstanceOf(RefusedException.class);
    }

    @Test
    void strangers_cannot_try_a_model() {
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThatThrownBy(() -> people.as(stranger, () -> previews.preview(model, List.of(), Preprocessing.RAW)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    private Preview preview(List<SamplePicture> pictures, Preprocessing chosen) throws Exception {
        return people.as(editor, () -> previews.preview(model, pictures, chosen))
                .get(60, TimeUnit.SECONDS);
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
