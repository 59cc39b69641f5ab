package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.job.ShardRange;
import org.filterscope.lavise.GatheredSamples;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.BrokenImage;

/**
 * The pass over a reference set that pools the features an explainer learns from: range by range over the images that are
 * not held out, and all samples merged in the end.
 */
final class ReferencePass {

    static final String TASK = "features";

    private final ReferenceSet reference;
    private final List<HashedImage> images;
    private final HoldOut split;
    private final ReferenceWords words;
    private final List<Path> files;

    private ReferencePass(ReferenceSet reference, List<HashedImage> images, HoldOut split, ReferenceWords words) {
        this.reference = reference;
        this.images = images;
        this.split = split;
        this.words = words;
        this.files = split.learning().stream().map(each -> each.image().file()).toList();
    }

    /**
     * The pass that a training needs.
     *
     * @throws RefusedException when none of the categories has a word vector
     */
    static ReferencePass of(ExplainerTraining.Request request, Workbench workbench) {
        List<HashedImage> images =
                HashedImage.all(annotated(request.reference()), workbench.contents(), workbench.progress());
        return new ReferencePass(
                request.reference(),
                images,
                HoldOut.draw(images, request.holdOut(), request.settings().seed()),
                ReferenceWords.of(request.reference().categories(), request.lexicon()));
    }

    static List<ReferenceImage> annotated(ReferenceSet reference) {
        return reference.images().stream()
                .filter(image -> !image.annotations().isEmpty())
                .toList();
    }

    /** The images to be read, in order. */
    List<Path> files() {
        return files;
    }

    /** All annotated images, those held out too. */
    List<HashedImage> images() {
        return images;
    }

    int heldOut() {
        return split.heldOut().size();
    }

    ReferenceWords words() {
        return words;
    }

    /** Reads one range. */
    ReferencePart look(ImagePass pass, Progress.Task task, ShardRange range) {
        SampleCollector collector = new SampleCollector(words.placeOf());
        List<BrokenImage> broken = pass.run(task, files, range, (batch, outputs) -> {
            for (int i = 0; i < batch.size(); i++) {
                var picture = batch.pictures().get(i);
                collector.add(
                        picture.index(), split.learning().get(picture.index()), outputs.map(0, i), picture.placement());
            }
        });
        return new ReferencePart(
                new SeenImages(range, files, broken, pass.device()), collector.counts(), collector.gathered());
    }

    /** Reads all images here and now, range after range. */
    ReferencePart lookAtAll(ImagePass pass) {
        ReferencePart merged = nothing();
        try (Progress.Task task = pass.begin(TASK, files.size())) {
            for (ShardRange range : pass.ranges(files.size())) {
                merged = merged.merge(look(pass, task, range));
            }
        }
        return merged;
    }

    /** What is merged from no part at all. */
    static ReferencePart nothing() {
        return new ReferencePart(new SeenImages(), new SampleCounts(0, 0, 0, 0, 0), new GatheredSamples());
    }

    ReferenceReport report(ReferencePart merged) {
        return report(
                merged.counts(),
                merged.samples().samples().size(),
                words,
                merged.seen().broken(files),
                reference);
    }

    static ReferenceReport report(
            SampleCounts counts, int samples, ReferenceWords words, List<BrokenImage> broken, ReferenceSet reference) {
        return new ReferenceReport(
                counts.images(),
                samples,
                words.resolution().unresolved(),
                broken,
                counts.notFinite(),
                counts.crowds(),
                counts.misplaced(),
                counts.outside(),
                reference.faults());
    }
}
