package org.filterscope.explanation;

import java.util.List;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.job.ShardRange;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.tensor.LayerShape;

/**
 * An order with all that it needs at hand but the network.
 *
 * @param explainerHash over all that the explainer depends on
 * @param shape of the layer's feature maps
 * @param probing the images to look at
 */
record Preparation(
        ExplanationOrder order,
        StudiedLayer subject,
        LayerShape shape,
        Lexicon lexicon,
        String explainerHash,
        PictureFolder probing) {

    private static final long ROOM = 4L << 30;

    /** The pass over the probing set. */
    DissectionPass dissecting() {
        ExplanationSettings settings = order.settings();
        return DissectionPass.keeping(
                settings.method(), settings.rules().images(), settings.seed(), probing.pictures());
    }

    /** The ranges of that pass; longer ones where a layer has so many filters that the parts would fill the disk. */
    List<ShardRange> rangesOfDissection(Workbench workbench) {
        int images = probing.pictures().size();
        return workbench
                .plan()
                .shared(images)
                .fitting(images, dissecting().bytesOfPart(shape), ROOM)
                .cut(images);
    }

    /** What the explainer is trained with. */
    ExplainerTraining.Request training(ChosenImages images) {
        return new ExplainerTraining.Request(
                subject,
                images.reference(order.reference()),
                lexicon,
                order.settings().training(),
                order.settings().holdOut(),
                ProgramVersion.current());
    }
}
