package org.filterscope.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filterscope.tensor.image.Preprocessing;

/**
 * Some pictures as a network gets them under one preprocessing, and what it makes of them under several.
 *
 * @param range the least and greatest number a pixel can become under the chosen preprocessing
 * @param seen the pictures as the chosen preprocessing gives them to the network
 * @param trials the chosen preprocessing first, then the presets; empty when the model tells no classes apart
 */
public record Preview(Range range, List<SeenPicture> seen, List<Trial> trials) {

    public Preview {
        seen = List.copyOf(seen);
        trials = List.copyOf(trials);
    }

    /** The trial in which the network is least undecided, if there is any. */
    public Optional<Trial> surest() {
        return trials.stream()
                .filter(trial -> trial.verdicts().stream()
                        .anyMatch(verdict -> !verdict.top().isEmpty()))
                .min(Comparator.comparingDouble(Trial::entropy));
    }

    /**
     * The numbers that a network gets.
     *
     * @param least what black or white becomes at least
     * @param greatest what it becomes at most
     */
    public record Range(double least, double greatest) {}

    /**
     * One picture.
     *
     * @param name what it is called
     * @param image the input shown as a picture, as a data address; empty for a file that is no picture
     * @param fault why there is no picture, or empty
     */
    public record SeenPicture(String name, String image, String fault) {}

    /**
     * What the network makes of the pictures under one preprocessing.
     *
     * @param verdicts one for each picture that could be read, in their order
     */
    public record Trial(Preprocessing preprocessing, List<Verdict> verdicts) {

        public Trial {
            verdicts = List.copyOf(verdicts);
        }

        /** The mean entropy of all pictures, 0 (sure) to 1 (no idea). */
        public double entropy() {
            return verdicts.stream().mapToDouble(Verdict::entropy).average().orElse(1);
        }

        /** The mean probability of the first guess. */
        public double confidence() {
            return verdicts.stream()
                    .mapToDouble(verdict -> verdict.top().isEmpty()
                            ? 0
                            : verdict.top().getFirst().probability())
                    .average()
                    .orElse(0);
        }
    }

    /**
     * What the network makes of one picture.
     *
     * @param top the most probable classes; empty when the network's output is no numbers
     * @param entropy 0 (sure) to 1 (no idea)
     */
    public record Verdict(List<Guess> top, double entropy) {

        public Verdict {
            top = List.copyOf(top);
        }
    }
}
