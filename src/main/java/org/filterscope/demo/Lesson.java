package org.filterscope.demo;

/**
 * Some scenes as a network in training sees them.
 *
 * @param pictures how many
 * @param pixels red, green, blue from −1 to 1, picture by picture, row by row
 * @param cells for each position of the last feature maps the number of the category that fills it, NOTHING or UNCLEAR
 * @param truth for each picture and category 1 if it is there, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the network once, never compared
record Lesson(int pictures, float[] pixels, float[] cells, float[] truth) {

    /** No thing is seen at the position. */
    static final float NOTHING = -1;

    /** Several things meet at the position, or one ends there: it teaches nothing. */
    static final float UNCLEAR = -2;
}
