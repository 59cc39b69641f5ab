package org.filterscope.demo;

/**
 * Something that is no person, and one picture of it.
 *
 * @param category its name, an English noun
 * @param kind the group it belongs to, such as animal
 * @param code the code points of the picture, as file names of emoji collections have them
 */
record Thing(String category, String kind, String code) {

    /** Reads a line of the list of things. */
    static Thing parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("a thing has a category, a kind and a cut-out, not: " + line);
        }
        return new Thing(fields[0], fields[1], fields[2]);
    }
}
