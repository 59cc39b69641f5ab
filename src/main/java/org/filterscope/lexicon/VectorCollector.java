package org.filterscope.lexicon;

/** Gathers words and vectors while a file is read. */
final class VectorCollector {

    private final WordTable words = new WordTable();
    private final VectorRows rows;

    VectorCollector(int dimensions) {
        this.rows = new VectorRows(dimensions);
    }

    int dimensions() {
        return rows.dimensions();
    }

    int size() {
        return words.size();
    }

    /** Adds a word, given as UTF-8 from 0 on, with a vector that is finite and not all zero; false when it is there already. */
    boolean add(byte[] word, int wordEnd, float[] vector) {
        if (words.add(word, 0, wordEnd) < 0) {
            return false;
        }
        rows.addUnit(vector);
        return true;
    }

    WordVectors finish(ReadingReport report) {
        return new WordVectors(words, rows, report);
    }
}
