package org.filterscope.explanation.compare;

import java.util.Arrays;

/**
 * Gives each row a column of its own so that the sum of the chosen values is the greatest possible. Shortest augmenting
 * paths with dual variables: D. F. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE Transactions on
 * Aerospace and Electronic Systems 52(4), 2016. The libraries for this ask for an object for each of the millions of pairs.
 */
final class Assignment {

    private static final int NONE = -1;

    private final float[][] values;
    private final int rows;
    private final int columns;
    private final double[] ofRow;
    private final double[] ofColumn;
    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] path;
    private final double[] shortest;

    private Assignment(float[][] values) {
        this.values = values;
        this.rows = values.length;
        this.columns = values[0].length;
        this.ofRow = new double[rows];
        this.ofColumn = new double[columns];
        this.columnOf = filled(rows);
        this.rowOf = filled(columns);
        this.path = filled(columns);
        this.shortest = new double[columns];
    }

    /**
     * Chooses the columns.
     *
     * @param values finite; every row is of the same length
     * @return for each row its column, or -1 where there are fewer columns than rows and others are better off
     */
    static int[] greatest(float[][] values) {
        if (values.length == 0 || values[0].length == 0) {
            return filled(values.length);
        }
        if (values.length <= values[0].length) {
            return new Assignment(values).solve();
        }
        int[] chosen = filled(values.length);
        int[] rowOfColumn = new Assignment(transposed(values)).solve();
        for (int column = 0; column < rowOfColumn.length; column++) {
            chosen[rowOfColumn[column]] = column;
        }
        return chosen;
    }

    private static int[] filled(int length) {
        int[] filled = new int[length];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private static float[][] transposed(float[][] values) {
        float[][] transposed = new float[values[0].length][values.length];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < transposed.length; column++) {
                transposed[column][row] = values[row][column];
            }
        }
        return transposed;
    }

    private int[] solve() {
        for (int row = 0; row < rows; row++) {
            augment(row);
        }
        return columnOf;
    }

    /** Finds a column for one more row, moving rows that have one to others where that is better. */
    private void augment(int start) {
        boolean[] seenRow = new boolean[rows];
        boolean[] seenColumn = new boolean[columns];
        int[] open = new int[columns];
        Arrays.setAll(open, column -> column);
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        int left = columns;
        double least = 0;
        int row = start;
        int free = NONE;
        while (free == NONE) {
            seenRow[row] = true;
            int nearest = relax(row, least, open, left);
            int column = open[nearest];
            least = shortest[column];
            seenColumn[column] = true;
            open[nearest] = open[--left];
            if (rowOf[column] == NONE) {
                free = column;
            } else {
                row = rowOf[column];
            }
        }
        moveDuals(start, least, seenRow, seenColumn);
        turn(start, free);
    }

    /** Shortens the ways that lead over a row, and tells the place of the nearest open column, a free one among equals. */
    private int relax(int row, double least, int[] open, int left) {
        float[] costs = values[row];
        double base = least - ofRow[row];
        int nearest = NONE;
        double nearestWay = Double.POSITIVE_INFINITY;
        for (int place = 0; place < left; place++) {
            int column = open[place];
            double way = base - costs[column] - ofColumn[column];
            if (way < shortest[column]) {
                shortest[column] = way;
                path[column] = row;
            }
            if (nearest == NONE
                    || shortest[column] < nearestWay
                    || (shortest[column] == nearestWay && rowOf[column] == NONE)) {
                nearestWay = shortest[column];
                nearest = place;
            }
        }
        return nearest;
    }

    private void moveDuals(int start, double least, boolean[] seenRow, boolean[] seenColumn) {
        ofRow[start] += least;
        for (int row = 0; row < rows; row++) {
            if (seenRow[row] && row != start) {
                ofRow[row] += least - shortest[columnOf[row]];
            }
        }
        for (int column = 0; column < columns; column++) {
            if (seenColumn[column]) {
                ofColumn[column] -= least - shortest[column];
            }
        }
    }

    private void turn(int start, int free) {
        int column = free;
        int row;
        do {
            row = path[column];
            rowOf[column] = row;
            int before = columnOf[row];
            columnOf[row] = column;
            column = before;
        } while (row != start);
    }
}
