package org.filterscope.report;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.bias.WordFinding;

/** The pictures of one report, which together stay below a size. */
final class PictureBook {

    /** So many characters of data may pictures have; the rest is for text, 10 MB are the wall. */
    static final int MOST = 6_500_000;

    private final Pictures pictures;
    private final boolean blurred;
    private final Map<WordFinding.EvidenceImage, Optional<String>> drawn = new HashMap<>();
    private int size;
    private int shown;
    private int leftOut;
    private int gone;

    PictureBook(Pictures pictures, boolean blurred) {
        this.pictures = pictures;
        this.blurred = blurred;
    }

    /** A picture as a data address; nothing where it is gone, or where there is no more room. */
    Optional<String> data(WordFinding.EvidenceImage image) {
        Optional<String> data = drawn.computeIfAbsent(image, this::draw);
        if (data.isEmpty()) {
            gone++;
        } else if (size + data.get().length() > MOST) {
            leftOut++;
            return Optional.empty();
        } else {
            shown++;
            size += data.get().length();
        }
        return data;
    }

    private Optional<String> draw(WordFinding.EvidenceImage image) {
        return pictures.draw(image, blurred)
                .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
    }

    /** What became of the pictures, in sentences. */
    String summary() {
        StringBuilder text =
                new StringBuilder("This report shows " + Figures.count(shown, "picture", "pictures") + ".");
        if (leftOut > 0) {
            text.append(" ")
                    .append(Figures.count(leftOut, "further picture is", "further pictures are"))
                    .append(" left out, so that the file stays below 10 MB; the audit itself shows them.");
        }
        if (gone > 0) {
            text.append(" ")
                    .append(Figures.count(gone, "image is", "images are"))
                    .append(" no longer in the dataset and could not be shown.");
        }
        return text.toString();
    }
}
