package org.filterscope.demo;

/** Draws backdrops. */
final class Backdrops {

    private Backdrops() {}

    static Backdrop draw(Chance chance) {
        return switch (chance.whole(0, 9)) {
            case 0, 1, 2 -> landscape(chance);
            case 3, 4, 5 -> room(chance);
            case 6, 7 ->
                new Backdrop.Texture(
                        muted(chance), muted(chance), new Noise(chance.number()), chance.floatBetween(3, 9));
            case 8 -> new Backdrop.Gradient(muted(chance), muted(chance), chance.floatBetween(0, 1));
            default -> checks(chance);
        };
    }

    private static Backdrop landscape(Chance chance) {
        Rgb sky = Rgb.ofHue(chance.between(0.52, 0.64), chance.between(0.2, 0.6), chance.between(0.65, 1));
        Rgb haze = Rgb.ofHue(chance.between(0, 1), chance.between(0.05, 0.3), chance.between(0.85, 1));
        Rgb ground = Rgb.ofHue(chance.between(0.08, 0.36), chance.between(0.25, 0.6), chance.between(0.35, 0.8));
        return new Backdrop.Landscape(
                sky,
                haze,
                ground,
                chance.floatBetween(0.42, 0.68),
                chance.floatBetween(0.04, 0.25),
                new Noise(chance.number()),
                chance.floatBetween(0, 40));
    }

    private static Backdrop room(Chance chance) {
        Rgb floor = Rgb.ofHue(chance.between(0.04, 0.12), chance.between(0.2, 0.6), chance.between(0.35, 0.8));
        return new Backdrop.Room(
                muted(chance), muted(chance), floor, chance.floatBetween(0.55, 0.75), chance.whole(4, 14));
    }

    private static Backdrop checks(Chance chance) {
        Rgb first = muted(chance);
        return new Backdrop.Checks(
                first, first.times(chance.between(0.75, 0.92)), chance.whole(4, 11), chance.floatBetween(0, 2));
    }

    private static Rgb muted(Chance chance) {
        return Rgb.ofHue(chance.between(0, 1), chance.between(0.04, 0.4), chance.between(0.45, 0.98));
    }
}
