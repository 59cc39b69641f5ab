package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTests {

    private static final int SIDE = 96;
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb AS_IT_IS = new Rgb(1, 1, 1);
    private static final Cutout WHITE_DISC = whiteDisc();

    /** A white disc with a soft edge, somewhat off the middle, so that turning and mirroring it shows. */
    private static Cutout whiteDisc() {
        float[] pixels = new float[Cutout.SIDE * Cutout.SIDE * 4];
        for (int i = 0; i < Cutout.SIDE * Cutout.SIDE; i++) {
            int column = i % Cutout.SIDE;
            int row = i / Cutout.SIDE;
            double x = column - 0.4 * Cutout.SIDE;
            double y = row - 0.45 * Cutout.SIDE;
            float opacity = (float) Math.clamp(0.35 * Cutout.SIDE - Math.hypot(x, 1.2 * y), 0, 1);
            for (int c = 0; c < 3; c++) {
                pixels[4 * i + c] = 255 * opacity;
            }
            pixels[4 * i + 3] = opacity;
        }
        return new Cutout(pixels);
    }

    private static List<Scene> scenes(int sessions) {
        Director director = new Director(11, Associations.PLANTED, Atlas.builtIn());
        List<Scene> scenes = new ArrayList<>();
        for (Session session : director.sessions(1000).subList(0, sessions)) {
            for (int place = 0; place < session.length(); place++) {
                scenes.add(director.scene(session, place));
            }
        }
        return scenes;
    }

    /** The scene with a disc for each of its things: one is white, all else is black. */
    private static Scene lighting(Scene scene, int thing) {
        List<Placed> discs = new ArrayList<>();
        for (int i = 0; i < scene.placed().size(); i++) {
            Placed each = scene.placed().get(i);
            discs.add(new Placed(
                    each.category(),
                    WHITE_DISC,
                    each.x(),
                    each.y(),
                    each.size(),
                    each.angle(),
                    each.mirrored(),
                    i == thing ? AS_IT_IS : BLACK));
        }
        return new Scene(0, 0, new Backdrop.Gradient(BLACK, BLACK, 0), scene.person(), discs);
    }

    @Test
    void a_mask_holds_the_pixels_that_are_painted_with_its_thing_and_no_others() {
        for (Scene scene : scenes(12)) {
            for (int thing = 0; thing < scene.placed().size(); thing++) {
                Scene lit = lighting(scene, thing);
                float[] painted = Painting.of(lit, SIDE).pixels();
                byte[] owner = new Coverage(SIDE, lit.placed()).owner();
                for (int pixel = 0; pixel < owner.length; pixel++) {
                    double share = painted[3 * pixel] / 255.0;
                    if (owner[pixel] == thing) {
                        assertThat(share).isGreaterThan(0.12); // two soft edges over its own
                    } else {
                        assertThat(share).isLessThanOrEqualTo(0.5001);
                    }
                }
            }
        }
    }

    @Test
    void taking_a_thing_away_uncovers_exactly_what_lies_behind() {
        for (Scene scene : scenes(8)) {
            byte[] with = new Coverage(SIDE, scene.placed()).owner();
            int last = scene.placed().size() - 1;
            byte[] without = new Coverage(SIDE, scene.placed().subList(0, last)).owner();
            for (int pixel = 0; pixel < with.length; pixel++) {
                if (with[pixel] != last) {
                    assertThat(with[pixel]).isEqualTo(without[pixel]);
                }
            }
        }
    }

    @Test
    void every_thing_is_seen_well_enough_to_be_told() {
        for (Scene scene : scenes(60)) {
            Coverage coverage = new Coverage(DemoScenes.SIDE, scene.placed());
            for (int thing = 0; thing < scene.placed().size(); thing++) {
                assertThat(coverage.visibleShare(thing)).isGreaterThan(Layout.LEAST_VISIBLE - 0.08);
            }
        }
    }

    @Test
    void outlines_give_back_the_very_pixels_they_were_drawn_from() {
        for (Scene scene : scenes(8)) {
            byte[] owner = new Coverage(SIDE, scene.placed()).owner();
            for (int thing = 0; thing < scene.placed().size(); thing++) {
                Outlined outlined = Outlined.of("thing", owner, SIDE, thing);
                boolean inside = false;
                int at = 0;
                for (int run : outlined.runs()) {
                    for (int i = 0; i < run; i++, at++) {
                        int x = at / SIDE;
                        int y = at % SIDE;
                        assertThat(owner[y * SIDE + x] == thing).isEqualTo(inside);
                        assertThat(!inside
                                        || (x >= outlined.left()
                                                && x < outlined.left() + outlined.width()
                                                && y >= outlined.top()
                                                && y < outlined.top() + outlined.height()))
                                .isTrue();
                    }
                    inside = !inside;
                }
                assertThat(at).isEqualTo(SIDE * SIDE);
            }
        }
    }
}
