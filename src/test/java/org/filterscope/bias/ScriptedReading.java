package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.explanation.reading.Reading;

/** A reading whose images have the words that a test gives them; each word is said by a filter of its own. */
final class ScriptedReading implements Reading {

    static final WordSettings EVERYTHING = new WordSettings(32, 10, 0);

    private final List<String> words;
    private final List<ReadImage> read = new ArrayList<>();
    private final Map<String, List<String>> above = new HashMap<>();

    ScriptedReading(String... words) {
        this.words = List.of(words);
    }

    /** An image with these words, the first one said by the most active filter, with a cosine of 0.9, then 0.8 … */
    ScriptedReading image(int number, String... found) {
        read.add(new ReadImage(
                number,
                IntStream.range(0, found.length)
                        .mapToObj(place -> new ReadImage.Saying(
                                words.indexOf(found[place]),
                                3 - 0.1 * place,
                                new int[] {words.indexOf(found[place])},
                                new float[] {0.9f - 0.1f * place},
                                new byte[] {0, 0, (byte) 255, 100},
                                128))
                        .toList()));
        read.sort(Comparator.comparingInt(ReadImage::number));
        return this;
    }

    /** Puts a word under hypernyms, the nearest first; all others are things. */
    ScriptedReading under(String word, String... path) {
        above.put(word, List.of(path));
        return this;
    }

    @Override
    public String hash() {
        return "0".repeat(64);
    }

    @Override
    public ExplanationId explanation() {
        return ExplanationId.random();
    }

    @Override
    public ImageChoice images() {
        return ImageChoice.all(DatasetId.random());
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public List<List<String>> paths() {
        return words.stream()
                .map(word -> above.getOrDefault(word, List.of("thing")))
                .toList();
    }

    @Override
    public int height() {
        return 2;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public int size() {
        return read.size();
    }

    @Override
    public int unread() {
        return 0;
    }

    @Override
    public void forEach(Visitor visitor) {
        read.forEach(visitor::see);
    }

    @Override
    public Optional<ReadImage> image(int number) {
        return read.stream().filter(image -> image.number() == number).findFirst();
    }
}
