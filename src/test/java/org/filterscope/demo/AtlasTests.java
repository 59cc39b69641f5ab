package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasTests {

    @TempDir
    private Path folder;

    @Test
    void every_thing_and_person_has_a_picture_of_its_own() {
        assertThat(Cast.codes()).doesNotHaveDuplicates();
        assertThat(Person.all()).doesNotHaveDuplicates().hasSize(120);
        assertThat(Person.all().stream().map(person -> Atlas.builtIn().of(person)))
                .doesNotHaveDuplicates();
        assertThat(Cast.categories()).hasSizeBetween(60, 100);
    }

    @Test
    void skin_tones_are_drawn_from_light_to_dark() {
        for (Gender gender : Gender.values()) {
            double lighter = 256;
            for (SkinTone tone : SkinTone.values()) {
                float[] face = new float[4];
                Atlas.builtIn()
                        .of(new Person(gender, Age.ADULT, tone, Optional.empty()))
                        .sample(1, 0.5f, 0.45f, face);
                double brightness = (face[0] + face[1] + face[2]) / 3;
                assertThat(brightness).isLessThan(lighter);
                lighter = brightness;
            }
        }
    }

    @Test
    void the_built_in_lexicon_may_vote_for_every_category() {
        Lexicon lexicon = Lexicon.builtIn();
        List<String> unknown = Cast.categories().stream()
                .filter(category -> lexicon.indexOf(category).isEmpty())
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void a_tile_is_filled_by_what_is_not_transparent() {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        for (int y = 10; y < 20; y++) {
            for (int x = 5; x < 45; x++) {
                picture.setRGB(x, y, 0xff20_40c0);
            }
        }

        TileDrawing tile = TileDrawing.of(picture, 20);

        assertThat(Arrays.stream(tile.colours()).distinct()).containsExactly(0x2040c0);
        for (int i = 0; i < 400; i++) {
            int row = i / 20;
            int expected = row == 7 || row == 12 ? 127 : row > 7 && row < 12 ? 255 : 0;
            assertThat(tile.opacity()[i]).isCloseTo(expected, within(1));
        }
    }

    @Test
    void a_folder_without_the_pictures_is_refused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> AtlasBuild.build(empty, folder.resolve("out")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("@lobehub/fluent-emoji-3d");
    }
}
