package org.filterscope.demo;

/** What lies behind the things of a scene. */
sealed interface Backdrop {

    /** Its name in the table of attributes. */
    String text();

    /**
     * The colour of a place.
     *
     * @param u from left 0 to right 1
     * @param v from top 0 to bottom 1
     * @param target takes red, green and blue, 0…255
     */
    void colour(float u, float v, float[] target);

    /** The same somewhat changed, as another look at the same place. */
    Backdrop varied(Chance chance);

    /**
     * One colour running into another.
     *
     * @param first where it begins
     * @param second where it ends
     * @param across how far it turns with u; the rest turns with v
     */
    record Gradient(Rgb first, Rgb second, float across) implements Backdrop {
        @Override
        public String text() {
            return "gradient";
        }

        @Override
        public void colour(float u, float v, float[] target) {
            first.mix(second, across * u + (1 - across) * v, target);
        }

        @Override
        public Backdrop varied(Chance chance) {
            double light = chance.between(0.92, 1.08);
            return new Gradient(first.times(light), second.times(light), across);
        }
    }

    /**
     * Sky, hills and ground.
     *
     * @param sky overhead
     * @param haze at the horizon
     * @param ground nearby
     * @param horizon height of the horizon
     * @param hills how high they rise
     * @param noise their outline and the grain of the ground
     * @param shift how far along the hills the picture stands
     */
    record Landscape(Rgb sky, Rgb haze, Rgb ground, float horizon, float hills, Noise noise, float shift)
            implements Backdrop {
        @Override
        public String text() {
            return "landscape";
        }

        @Override
        public void colour(float u, float v, float[] target) {
            float far = horizon - hills * noise.at(u * 3 + shift, 0.5f);
            if (v < far) {
                sky.mix(haze, v / Math.max(far, 0.01f), target);
            } else if (v < horizon + 0.04f * noise.at(u * 2 - shift, 9.5f)) {
                ground.mix(haze, 0.45f, target);
            } else {
                ground.mix(sky, 0.25f * noise.at(u * 9 + shift, v * 22), target);
            }
        }

        @Override
        public Backdrop varied(Chance chance) {
            double light = chance.between(0.92, 1.08);
            return new Landscape(
                    sky.times(light),
                    haze.times(light),
                    ground.times(light),
                    horizon + chance.floatBetween(-0.07, 0.07),
                    hills,
                    noise,
                    chance.floatBetween(0, 40));
        }
    }

    /**
     * A papered wall and a floor.
     *
     * @param wall its ground
     * @param pattern stripes on it
     * @param floor its boards
     * @param edge height at which wall and floor meet
     * @param stripes how many there are
     */
    record Room(Rgb wall, Rgb pattern, Rgb floor, float edge, int stripes) implements Backdrop {
        @Override
        public String text() {
            return "room";
        }

        @Override
        public void colour(float u, float v, float[] target) {
            if (v < edge) {
                float place = u * stripes - (float) Math.floor(u * stripes);
                wall.mix(pattern, place < 0.5f ? 0.35f : 0, target);
            } else if (v < edge + 0.03f) {
                wall.mix(floor, 0.6f, target);
                darken(target, 0.8f);
            } else {
                float depth = (v - edge) / (1 - edge);
                float board = (u - 0.5f) * 5 / (0.6f + depth);
                float place = board - (float) Math.floor(board);
                floor.mix(wall, 0.15f * (1 - depth), target);
                darken(target, place < 0.05f ? 0.8f : 1);
            }
        }

        private static void darken(float[] target, float factor) {
            for (int c = 0; c < 3; c++) {
                target[c] *= factor;
            }
        }

        @Override
        public Backdrop varied(Chance chance) {
            double light = chance.between(0.92, 1.08);
            return new Room(
                    wall.times(light),
                    pattern.times(light),
                    floor.times(light),
                    edge + chance.floatBetween(-0.06, 0.06),
                    stripes);
        }
    }

    /**
     * Clouded stuff, like cloth or stone.
     *
     * @param first one colour
     * @param second another
     * @param noise where which is
     * @param grain how fine it is
     */
    record Texture(Rgb first, Rgb second, Noise noise, float grain) implements Backdrop {
        @Override
        public String text() {
            return "texture";
        }

        @Override
        public void colour(float u, float v, float[] target) {
            float value = 0.6f * noise.at(u * grain, v * grain)
                    + 0.3f * noise.at(u * grain * 2.3f + 7, v * grain * 2.3f)
                    + 0.1f * noise.at(u * grain * 5.1f, v * grain * 5.1f + 3);
            first.mix(second, value, target);
        }

        @Override
        public Backdrop varied(Chance chance) {
            return new Texture(first, second, new Noise(chance.number()), grain * chance.floatBetween(0.85, 1.15));
        }
    }

    /**
     * A field of checks.
     *
     * @param first one colour
     * @param second the other
     * @param count checks across
     * @param shift where they begin
     */
    record Checks(Rgb first, Rgb second, int count, float shift) implements Backdrop {
        @Override
        public String text() {
            return "checks";
        }

        @Override
        public void colour(float u, float v, float[] target) {
            int column = (int) Math.floor(u * count + shift);
            int row = (int) Math.floor(v * count + shift);
            first.mix(second, (column + row & 1) == 0 ? 0 : 1, target);
        }

        @Override
        public Backdrop varied(Chance chance) {
            return new Checks(first, second, count, chance.floatBetween(0, 2));
        }
    }
}
