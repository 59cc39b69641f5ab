package org.filterscope.demo;

/**
 * A colour.
 *
 * @param red 0…255
 * @param green 0…255
 * @param blue 0…255
 */
record Rgb(float red, float green, float blue) {

    /** A colour by its place on the colour wheel, as HSV has it; all from 0 to 1. */
    static Rgb ofHue(double hue, double saturation, double value) {
        double sixth = (hue - Math.floor(hue)) * 6;
        return new Rgb(
                channel(sixth, 5, saturation, value),
                channel(sixth, 3, saturation, value),
                channel(sixth, 1, saturation, value));
    }

    private static float channel(double sixth, int offset, double saturation, double value) {
        double k = (offset + sixth) % 6;
        double part = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
        return (float) (255 * value * (1 - saturation * part));
    }

    /** Puts this colour mixed with another into an array; share 1 is the other alone. */
    void mix(Rgb other, float share, float[] target) {
        target[0] = red + (other.red - red) * share;
        target[1] = green + (other.green - green) * share;
        target[2] = blue + (other.blue - blue) * share;
    }

    Rgb times(double factor) {
        return new Rgb(limited(red * factor), limited(green * factor), limited(blue * factor));
    }

    private static float limited(double value) {
        return (float) Math.min(255, value);
    }
}
