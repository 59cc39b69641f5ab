package org.filterscope.explanation.trial;

import java.util.List;

/**
 * What a layer makes of a picture.
 *
 * @param name what the picture is called
 * @param picture the part that the network saw, as a data address
 * @param firing how many filters fire above their thresholds
 * @param fired those that fire most, by their activation relative to their threshold
 * @param words what these say together, strongest first
 * @param classes what the network says, most probable first; empty where it names no classes
 * @param masked how many filters were masked out, one at a time, to find their part in the classes
 */
public record Trial(
        String name,
        String picture,
        int firing,
        List<Fired> fired,
        List<Word> words,
        List<SeenClass> classes,
        int masked) {

    public Trial {
        fired = List.copyOf(fired);
        words = List.copyOf(words);
        classes = List.copyOf(classes);
    }

    /**
     * A filter that fires.
     *
     * @param activation its greatest activation on the picture
     * @param threshold T_k
     * @param area the share of positions above the threshold
     * @param above about which share of all its activations on the probing images is smaller
     * @param rank its place among its own top images, from 1
     * @param tops how many top images it has
     * @param words its best words, reliable ones only
     * @param heat where it fires, as a data address of a small picture with clear ground
     */
    public record Fired(
            int filter,
            double activation,
            double threshold,
            double area,
            double above,
            int rank,
            int tops,
            List<String> words,
            String heat) {

        public Fired {
            words = List.copyOf(words);
        }

        /** The activation as a multiple of the threshold. */
        public double ratio() {
            return Trial.ratio(activation, threshold);
        }
    }

    /**
     * A word that filters say together.
     *
     * @param weight the sum over these filters of the word's strength times the activation relative to the threshold,
     *     relative to the strongest word
     * @param filters those that say it, strongest first
     */
    public record Word(String word, double weight, List<Integer> filters) {

        public Word {
            filters = List.copyOf(filters);
        }
    }

    /**
     * A class that the network sees.
     *
     * @param parts the filters without which it becomes less probable, strongest first
     * @param against the filters without which it becomes more probable, strongest first
     */
    public record SeenClass(String label, double probability, List<Part> parts, List<Part> against) {

        public SeenClass {
            parts = List.copyOf(parts);
            against = List.copyOf(against);
        }
    }

    /**
     * The part of a filter in a class.
     *
     * @param word its best reliable word, or empty
     * @param without the probability of the class when the filter is masked out
     * @param drop ln p − ln p without it
     */
    public record Part(int filter, String word, double without, double drop) {}

    /** An activation as a multiple of a threshold; where the threshold is not above zero, 1 for what lies above it. */
    static double ratio(double activation, double threshold) {
        if (threshold > 0) {
            return activation / threshold;
        }
        return activation > threshold ? 1 : 0;
    }
}
