package org.filterscope.explanation.overlap;

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
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobId;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Filters 2 and 3 of the network of colours fire exactly where a picture is green. */
class OverlapsTests extends ColourTest {

    private static final int PICTURES = 3;

    @Autowired
    private Overlaps overlaps;

    @Autowired
    private OverlapTable table;

    @Autowired
    private OverlapMaker maker;

    @Autowired
    private OverlapPreparations preparations;

    @Autowired
    private JobsOfOverlaps needed;

    @TempDir
    private Path folder;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        explanation = anExplanation();
    }

    /** Green squares of 8×8 pixels on grey, with boxes around them that are called grass. */
    private DatasetId boxes() {
        StringBuilder images = new StringBuilder();
        StringBuilder annotations = new StringBuilder();
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = picture.createGraphics();
            drawing.setColor(Color.GRAY);
            drawing.fillRect(0, 0, 16, 16);
            drawing.setColor(Color.GREEN);
            drawing.fillRect(4, 2 * i, 8, 8);
            drawing.dispose();
            try {
                ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String comma = i == 0 ? "" : ",";
            images.append(comma)
                    .append("{\"id\":%d,\"file_name\":\"%d.png\",\"width\":16,\"height\":16}".formatted(i, i));
            annotations
                    .append(comma)
                    .append(
                            ("{\"id\":%d,\"image_id\":%d,\"category_id\":1,\"bbox\":[4,%d,8,8],\"area\":64,\"iscrowd\":0,"
                                            + "\"segmentation\":[[4,%d,12,%d,12,%d,4,%d]]}")
                                    .formatted(i, i, 2 * i, 2 * i, 2 * i, 2 * i + 8, 2 * i + 8));
        }
        try {
            Files.writeString(
                    folder.resolve("instances.json"),
                    "{\"images\":[%s],\"annotations\":[%s],\"categories\":[{\"id\":1,\"name\":\"grass\"}]}"
                            .formatted(images, annotations));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asEditor(() -> datasetImports.importNow(
                colours.project(), "Boxes", "", folder, PlayedRun.toTheEnd(colours.project())));
    }

    /** Does the work of a job that no node takes up. */
    private void count(OverlapRequest request) {
        people.run(colours.editor(), () -> {
            OverlapOrder order = new OverlapOrder(
                    UUID.randomUUID(),
                    explanation,
                    request,
                    "Boxes",
                    preparations.hash(explanations.details(explanation), request),
                    JobId.random(),
                    "Somebody",
                    Instant.now());
            table.insert(order);
            maker.make(order, PlayedRun.toTheEnd(colours.project()));
        });
    }

    @Test
    void green_filters_lie_on_the_grass_and_red_ones_do_not() {
        count(OverlapRequest.of(ImageChoice.all(boxes())));

        FilterOverlap green = asReader(() -> overlaps.of(explanation, 2)).orElseThrow();
        assertThat(green.categories()).hasSize(1);
        CategoryOverlap grass = green.categories().getFirst();
        assertThat(grass).isEqualTo(new CategoryOverlap("grass", PICTURES, 64 * PICTURES, 64 * PICTURES));
        assertThat(grass.iou()).isEqualTo(1);
        assertThat(green.truths()).isEqualTo(1);

        FilterOverlap red = asReader(() -> overlaps.of(explanation, 0)).orElseThrow();
        assertThat(red.categories()).isEmpty();
        assertThat(red.recall()).isEmpty();
        assertThat(asReader(() -> overlaps.recall(explanation))).containsOnlyKeys(2, 3);
        assertThat(asReader(() -> overlaps.all(explanation)).getFirst().summary())
                .contains(new OverlapSummary(PICTURES, 1, 16, 16));
    }

    @Test
    void images_on_which_nothing_is_drawn_are_refused() {
        assertThatThrownBy(() -> count(OverlapRequest.of(ImageChoice.all(colours.probing()))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("neither boxes nor masks");
    }

    @Test
    void readers_look_editors_ask_once_and_other_teams_find_nothing() {
        OverlapRequest request = OverlapRequest.of(ImageChoice.all(colours.probing()));
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        UUID first = asEditor(() -> overlaps.start(explanation, request));
        assertThat(asEditor(() -> overlaps.start(explanation, request))).isEqualTo(first);
        assertThat(asReader(() -> overlaps.of(explanation, 2))).isEmpty();
        JobId job = table.find(first).orElseThrow().order().job();
        assertThat(needed.among(List.of(job, JobId.random())))
                .as("alone tells what became of it")
                .containsExactly(job);
        assertThatThrownBy(() -> asReader(() -> overlaps.start(explanation, request)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> overlaps.of(explanation, 2)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> overlaps.all(explanation)))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
