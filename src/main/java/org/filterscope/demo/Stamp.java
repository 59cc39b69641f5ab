package org.filterscope.demo;

/** Lays a placed cut-out over the pixels of a picture. */
final class Stamp {

    private final Placed placed;
    private final int side;

    Stamp(Placed placed, int side) {
        this.placed = placed;
        this.side = side;
    }

    /** Takes the pixels that the cut-out touches. */
    @FunctionalInterface
    interface Receiver {

        /**
         * One pixel.
         *
         * @param pixel its place, row by row
         * @param colour red, green and blue times opacity, and opacity 0…1; used again for the next pixel
         */
        void accept(int pixel, float[] colour);
    }

    /** Visits all pixels that are not wholly transparent. */
    void press(Receiver receiver) {
        double width = placed.size() * side;
        double reach = width * 0.5 * (Math.abs(StrictMath.sin(placed.angle())) + StrictMath.cos(placed.angle())) + 1;
        double middleX = placed.x() * side;
        double middleY = placed.y() * side;
        int size = Cutout.sizeFor(width);
        double cos = StrictMath.cos(placed.angle()) / width;
        double sin = StrictMath.sin(placed.angle()) / width;
        double mirror = placed.mirrored() ? -1 : 1;
        float[] colour = new float[4];
        int bottom = Math.min(side - 1, (int) (middleY + reach));
        int right = Math.min(side - 1, (int) (middleX + reach));
        for (int row = Math.max(0, (int) (middleY - reach)); row <= bottom; row++) {
            for (int column = Math.max(0, (int) (middleX - reach)); column <= right; column++) {
                double x = column + 0.5 - middleX;
                double y = row + 0.5 - middleY;
                float u = (float) (0.5 + mirror * (x * cos + y * sin));
                float v = (float) (0.5 - x * sin + y * cos);
                if (u > -0.02f && v > -0.02f && u < 1.02f && v < 1.02f) {
                    placed.cutout().sample(size, u, v, colour);
                    if (colour[3] > 0) {
                        receiver.accept(row * side + column, colour);
                    }
                }
            }
        }
    }
}
