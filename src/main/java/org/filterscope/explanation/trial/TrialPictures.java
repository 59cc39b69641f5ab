package org.filterscope.explanation.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.springframework.stereotype.Component;

/** Finds the pictures of trials, on any node. */
@Component
class TrialPictures {

    private static final String PREFIX = "trial-";

    private final TrialTable table;
    private final StoredFiles files;
    private final ChosenImages images;
    private final DatasetImages catalogue;

    TrialPictures(TrialTable table, StoredFiles files, ChosenImages images, DatasetImages catalogue) {
        this.table = table;
        this.files = files;
        this.images = images;
        this.catalogue = catalogue;
    }

    /**
     * A picture in a file.
     *
     * @param name what it is called
     */
    record Found(String name, Path file) {}

    /**
     * Finds a picture.
     *
     * @param folder where one that was dropped is laid down
     * @throws RefusedException when it is not there any more
     * @throws org.filterscope.team.ThingNotFoundException when it is an image of another project
     */
    Found find(ExplanationCard explanation, TriedPicture tried, Path folder) {
        return switch (tried) {
            case TriedPicture.Uploaded(UUID id) -> uploaded(explanation.id(), id, folder);
            case TriedPicture.OfDataset(DatasetId dataset, int number) ->
                new Found(name(explanation, tried), images.file(dataset, number));
        };
    }

    private Found uploaded(ExplanationId explanation, UUID id, Path folder) {
        KeptPicture picture = table.find(explanation, id).orElseThrow(TrialPictures::gone);
        if (picture.keptBy().isPresent()) {
            FileReference file = files.find(explanation, PREFIX + id).orElseThrow(TrialPictures::gone);
            return new Found(picture.name(), files.path(explanation, file.hash()));
        }
        Path file = folder.resolve(id.toString());
        if (!table.layDown(id, file)) {
            throw gone();
        }
        return new Found(picture.name(), file);
    }

    static RefusedException gone() {
        return new RefusedException("The picture is not there any more; drop it once more.");
    }

    /** What a picture is called. */
    String name(ExplanationCard explanation, TriedPicture tried) {
        return switch (tried) {
            case TriedPicture.Uploaded(UUID id) ->
                table.find(explanation.id(), id)
                        .orElseThrow(TrialPictures::gone)
                        .name();
            case TriedPicture.OfDataset(DatasetId dataset, int number) ->
                images.name(explanation.project(), ImageChoice.all(dataset)) + ", image " + number + " ("
                        + catalogue.tile(dataset, number).name() + ")";
        };
    }

    /** Puts the content of a picture that is kept among the files of the explanation, in the caller's transaction. */
    void keep(ExplanationId explanation, UUID id, Path content) {
        files.addAll(explanation, Map.of(PREFIX + id, content));
    }

    /** Removes the content of a picture that was kept, in the caller's transaction. */
    void remove(ExplanationId explanation, UUID id) {
        if (files.find(explanation, PREFIX + id).isPresent()) {
            files.remove(explanation, List.of(PREFIX + id));
        }
    }
}
