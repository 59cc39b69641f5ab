package org.filterscope.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Makes lessons from scenes without associations: as many as are wanted, never the same picture twice. */
final class Teacher {

    private static final int CELL = ConvolutionPlan.INPUT / ConvolutionPlan.POSITIONS;
    private static final double FULL = 0.5;
    private static final double EMPTY = 0.12;

    private final Director director;
    private final List<Session> sessions;
    private final List<String> categories;
    private final int pictures;

    /** A teacher with so many pictures. */
    Teacher(long seed, int pictures) {
        this.pictures = pictures;
        director = new Director(seed, Associations.NONE, Atlas.builtIn());
        sessions = director.sessions(pictures);
        categories = Cast.categories();
    }

    /** The lesson of a number; its pictures come from sessions far apart. */
    Lesson lesson(int number, int size) {
        int input = ConvolutionPlan.INPUT;
        int positions = ConvolutionPlan.POSITIONS;
        Lesson lesson = new Lesson(
                size,
                new float[size * input * input * 3],
                new float[size * positions * positions],
                new float[size * categories.size()]);
        int lessons = pictures / size;
        IntStream.range(0, size).parallel().forEach(i -> write(scene(number % lessons + i * lessons), lesson, i));
        return lesson;
    }

    private Scene scene(int picture) {
        int low = 0;
        int high = sessions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sessions.get(middle).first() <= picture) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Session session = sessions.get(low);
        return director.scene(session, picture - session.first());
    }

    private void write(Scene scene, Lesson lesson, int place) {
        int input = ConvolutionPlan.INPUT;
        float[] painted = Painting.of(scene, input).pixels();
        int start = place * painted.length;
        for (int i = 0; i < painted.length; i++) {
            lesson.pixels()[start + i] = painted[i] / 127.5f - 1;
        }
        int[] numbers = scene.placed().stream()
                .mapToInt(placed -> categories.indexOf(placed.category()))
                .toArray();
        for (int number : numbers) {
            lesson.truth()[place * categories.size() + number] = 1;
        }
        byte[] owner = new Coverage(input, scene.placed()).owner();
        int positions = ConvolutionPlan.POSITIONS;
        for (int cell = 0; cell < positions * positions; cell++) {
            lesson.cells()[place * positions * positions + cell] =
                    category(owner, cell / positions * CELL, cell % positions * CELL, numbers);
        }
    }

    private static float category(byte[] owner, int top, int left, int[] numbers) {
        int[] counts = new int[numbers.length];
        int best = 0;
        int all = 0;
        for (int y = top; y < top + CELL; y++) {
            for (int x = left; x < left + CELL; x++) {
                int thing = owner[y * ConvolutionPlan.INPUT + x];
                if (thing != Coverage.NOTHING) {
                    all++;
                    counts[thing]++;
                    best = counts[thing] > counts[best] ? thing : best;
                }
            }
        }
        if (all <= EMPTY * CELL * CELL) {
            return Lesson.NOTHING;
        }
        return counts[best] >= FULL * CELL * CELL ? numbers[best] : Lesson.UNCLEAR;
    }
}
