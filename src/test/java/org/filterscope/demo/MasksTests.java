package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTests {

    private static final int SIDE = 96;
    private static final Rgb DARK = new Rgb(0, 0, 0);

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

    /** A scene in which all is black, and one thing white. */
    private static Scene lighting(Scene scene, int thing) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < scene.placed().size(); i++) {
            Placed each = scene.placed().get(i);
            Rgb light = i == thing ? new Rgb(1e6f, 1e6f, 1e6f) : DARK;
            placed.add(new Placed(
                    each.category(),
                    each.cutout(),
                    each.x(),
                    each.y(),
                    each.size(),
                    each.angle(),
                    each.mirrored(),
                    light));
        }
        return new Scene(0, 0, new Backdrop.Gradient(DARK, DARK, 0), scene.person(), placed);
    }

    /** How much of each pixel a thing makes up, from what it adds to the picture. */
    private static double share(Painting lit, int pixel) {
        return lit.pixels()[3 * pixel] / 255.0;
    }

    @Test
    void a_mask_holds_the_pixels_that_change_when_only_its_thing_is_lit() {
        for (Scene scene : scenes(12)) {
            byte[] owner = new Coverage(SIDE, scene.placed()).owner();
            for (int thing = 0; thing < scene.placed().size(); thing++) {
                Painting lit = Painting.of(lighting(scene, thing), SIDE);
                int outside = 0;
                for (int pixel = 0; pixel < owner.length; pixel++) {
                    if (owner[pixel] == thing) {
                        assertThat(share(lit, pixel)).isGreaterThan(0.25);
                    } else if (owner[pixel] != Coverage.NOTHING && share(lit, pixel) > 0.75) {
                        outside++;
                    }
                }
                assertThat(outside).isZero();
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
