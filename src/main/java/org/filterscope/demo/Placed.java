package org.filterscope.demo;

/**
 * A thing or person at its place in a scene. Lengths are shares of the picture's side.
 *
 * @param category what it is
 * @param cutout its picture
 * @param x middle, from the left
 * @param y middle, from the top
 * @param size side of the cut-out
 * @param angle turned clockwise, in radians
 * @param mirrored whether left and right are exchanged
 * @param light factors for red, green and blue
 */
record Placed(
        String category, Cutout cutout, double x, double y, double size, double angle, boolean mirrored, Rgb light) {

    Placed at(double newX, double newY, double newSize) {
        return new Placed(category, cutout, newX, newY, newSize, angle, mirrored, light);
    }
}
