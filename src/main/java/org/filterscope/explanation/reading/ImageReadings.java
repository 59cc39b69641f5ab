package org.filterscope.explanation.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/**
 * Has images read by the filters of explained layers: which filters are most active on each, and what they say it shows. What
 * was read is kept as a file of the explanation and thrown away with it; nothing is read twice.
 *
 * <p>Attention is paid as it was for the explanation, but for the method {@code image}, with which each filter of each image
 * would have to go through the network by itself: there {@code projection} takes its place.
 */
@Service
@AllowedTo(Who.READER)
public class ImageReadings {

    private final ReadingTable table;
    private final ReadingPreparations preparations;
    private final ReadingMaker maker;
    private final Explanations explanations;
    private final StoredFiles files;

    ImageReadings(
            ReadingTable table,
            ReadingPreparations preparations,
            ReadingMaker maker,
            Explanations explanations,
            StoredFiles files) {
        this.table = table;
        this.preparations = preparations;
        this.maker = maker;
        this.explanations = explanations;
        this.files = files;
    }

    /**
     * Reads images as a part of a job that runs, or answers at once with what was read of the same inputs before.
     *
     * @throws RefusedException when the layer is not explained yet, or not one image gives a picture
     * @throws org.filterscope.team.ThingNotFoundException when the images are not in the explanation's project
     * @throws org.filterscope.job.JobCancelledException when the job was cancelled
     */
    @AllowedTo(Who.EDITOR)
    public Reading now(ExplanationId explanation, ImageChoice images, JobRun run) {
        String hash = preparations.hash(explanation, images);
        return open(explanation, hash).orElseGet(() -> {
            maker.make(new ReadingOrder(explanation, images, hash, run.id()), run);
            return open(explanation, hash).orElseThrow();
        });
    }

    /**
     * What is kept of images as they are now, by this version of the program.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the images are not in the explanation's project
     * @throws RefusedException when the file is damaged
     */
    public Optional<Reading> find(ExplanationId explanation, ImageChoice images) {
        return open(explanation, preparations.hash(explanation, images));
    }

    /**
     * What is kept under a reading's hash, however the images have changed since.
     *
     * @throws RefusedException when the file is damaged
     */
    public Optional<Reading> find(ExplanationId explanation, String hash) {
        explanations.get(explanation);
        return open(explanation, hash);
    }

    private Optional<Reading> open(ExplanationId explanation, String hash) {
        return table.find(explanation, hash).map(file -> {
            try {
                Reading reading = KeptReading.open(files.path(explanation, file));
                if (!reading.hash().equals(hash)) {
                    throw new RefusedException("This is a reading of other images; have the images read again.");
                }
                return reading;
            } catch (IOException e) {
                throw new UncheckedIOException("a reading cannot be opened", e);
            }
        });
    }
}
