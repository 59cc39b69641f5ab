package org.filterscope.report;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filterscope.bias.WordFinding;

/** The pictures of one report, which together stay below a size. */
final class PictureBook {

    /** So many characters of data may pictures have; the rest is for text, 10 MB are the wall. */
    static final int MOST = 6_500_000;

    private final Pictures pictures;
    private final boolean blurred;
    private final Map<WordFinding.EvidenceImage, Pictures.Drawing> drawn = new HashMap<>();
    private int size;
    private int shown;
    private int leftOut;
    private int gone;
    private final SortedSet<Integer> changed = new TreeSet<>();

    PictureBook(Pictures pictures, boolean blurred) {
        this.pictures = pictures;
        this.blurred = blurred;
    }

    /** A picture as a data address; nothing where it is gone, changed, or where there is no more room. */
    Optional<String> data(WordFinding.EvidenceImage image) {
        return switch (drawn(image)) {
            case Pictures.Gone _ -> {
                gone++;
                yield Optional.empty();
            }
            case Pictures.Changed _ -> {
                changed.add(image.number());
                yield Optional.empty();
            }
            case Pictures.Drawn drawn -> address(drawn.jpeg());
        };
    }

    private Optional<String> address(byte[] jpeg) {
        String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
        if (size + data.length() > MOST) {
            leftOut++;
            return Optional.empty();
        }
        shown++;
        size += data.length();
        return Optional.of(data);
    }

    /** Whether another file stands in the place of an image that was compared. */
    boolean isChanged(WordFinding.EvidenceImage image) {
        return drawn(image) instanceof Pictures.Changed;
    }

    private Pictures.Drawing drawn(WordFinding.EvidenceImage image) {
        return drawn.computeIfAbsent(image, each -> pictures.draw(each, blurred));
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
        if (!changed.isEmpty()) {
            text.append(" ")
                    .append(Figures.count(changed.size(), "image has", "images have"))
                    .append(" another file than the one that was compared, and their pictures are not shown: ")
                    .append(changed.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append(".");
        }
        return text.toString();
    }
}
