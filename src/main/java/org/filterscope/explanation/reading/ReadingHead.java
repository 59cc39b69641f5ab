package org.filterscope.explanation.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;

/**
 * What a reading is of, and its words.
 *
 * @param hash of all inputs
 * @param words lemmas in the order of their letters
 * @param paths the hypernyms of each
 */
record ReadingHead(
        String hash,
        ExplanationId explanation,
        ImageChoice images,
        int height,
        int width,
        int unread,
        List<String> words,
        List<List<String>> paths) {

    ReadingHead {
        words = List.copyOf(words);
        paths = paths.stream().map(List::copyOf).toList();
        if (words.size() != paths.size() || height < 0 || width < 0 || unread < 0) {
            throw new IllegalArgumentException("this is no head of a reading");
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(hash);
        out.writeUTF(explanation.value().toString());
        out.writeUTF(images.dataset().value().toString());
        out.writeUTF(images.subset().map(subset -> subset.value().toString()).orElse(""));
        out.writeInt(height);
        out.writeInt(width);
        out.writeInt(unread);
        out.writeInt(words.size());
        for (int i = 0; i < words.size(); i++) {
            out.writeUTF(words.get(i));
            out.writeShort(paths.get(i).size());
            for (String step : paths.get(i)) {
                out.writeUTF(step);
            }
        }
    }

    static ReadingHead read(DataInputStream in) throws IOException {
        String hash = in.readUTF();
        ExplanationId explanation = new ExplanationId(UUID.fromString(in.readUTF()));
        DatasetId dataset = new DatasetId(UUID.fromString(in.readUTF()));
        String subset = in.readUTF();
        int height = in.readInt();
        int width = in.readInt();
        int unread = in.readInt();
        List<String> words = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
            List<String> path = new ArrayList<>();
            for (int steps = in.readUnsignedShort(); steps > 0; steps--) {
                path.add(in.readUTF());
            }
            paths.add(path);
        }
        return new ReadingHead(
                hash,
                explanation,
                new ImageChoice(
                        dataset,
                        subset.isEmpty() ? Optional.empty() : Optional.of(new SubsetId(UUID.fromString(subset)))),
                height,
                width,
                unread,
                words,
                paths);
    }
}
