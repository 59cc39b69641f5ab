package org.filterscope.explanation.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.filterscope.lexicon.Lexicon;

/**
 * Merges parts of a reading, which are gone through twice: first for all words, then for all images. What comes out does not
 * depend on how the images were cut into parts.
 */
final class ReadingMerge {

    private final Lexicon lexicon;
    private final BitSet said = new BitSet();
    private int height;
    private int width;
    private int unread;
    private int images;
    private int[] places = {};

    /** @param lexicon of which the words of the parts are places */
    ReadingMerge(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes note of a part's words. */
    void prepare(ReadingPart part) {
        height = Math.max(height, part.height());
        width = Math.max(width, part.width());
        unread += part.unread();
        images += part.images().size();
        for (ReadImage image : part.images()) {
            for (ReadImage.Saying saying : image.sayings()) {
                for (int word : saying.words()) {
                    said.set(word);
                }
            }
        }
    }

    int images() {
        return images;
    }

    int unread() {
        return unread;
    }

    /** The head of the whole, once all parts are prepared. */
    ReadingHead head(ReadingOrder order) {
        TreeMap<String, List<Integer>> forms = new TreeMap<>();
        said.stream()
                .forEach(word -> forms.computeIfAbsent(lexicon.lemma(word), _ -> new ArrayList<>())
                        .add(word));
        places = new int[lexicon.size()];
        List<List<String>> paths = new ArrayList<>();
        forms.forEach((lemma, words) -> {
            words.forEach(word -> places[word] = paths.size());
            paths.add(path(lemma, words.getFirst()));
        });
        return new ReadingHead(
                order.hash(),
                order.explanation(),
                order.images(),
                height,
                width,
                unread,
                List.copyOf(forms.keySet()),
                paths);
    }

    /** The hypernyms of the lemma itself, or else of the form that was said. */
    private List<String> path(String lemma, int form) {
        OptionalInt itself = lexicon.indexOf(lemma);
        return lexicon.hypernyms(itself.orElse(form));
    }

    /** Writes a part's images, after the head was made. */
    void write(ReadingPart part, ReadingWriter to) {
        List<ReadingWriter.Encoded> encoded = part.images().parallelStream()
                .map(image -> new ReadImage(
                        image.number(),
                        image.sayings().stream().map(this::placed).toList()))
                .map(ReadingWriter.Encoded::of)
                .toList();
        try {
            for (ReadingWriter.Encoded image : encoded) {
                to.add(image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was read cannot be written", e);
        }
    }

    private ReadImage.Saying placed(ReadImage.Saying saying) {
        int[] words = saying.words().clone();
        for (int i = 0; i < words.length; i++) {
            words[i] = places[words[i]];
        }
        return new ReadImage.Saying(
                saying.filter(), saying.strength(), words, saying.cosines(), saying.grid(), saying.region());
    }
}
