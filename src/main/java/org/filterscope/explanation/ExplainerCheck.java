package org.filterscope.explanation;

import java.nio.file.Path;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.ExplainerOrigin;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;

/** An explainer speaks for one layer of one model, prepared in one way, in the words of one set of vectors. */
public final class ExplainerCheck {

    private ExplainerCheck() {}

    /**
     * Opens a model as an explainer was trained for it: the same signature, size, layer and preprocessing.
     *
     * @param model the folder of the SavedModel
     * @throws RefusedException when the explainer was trained for another model, or the model cannot be opened
     */
    public static StudiedLayer open(Explainer explainer, Path model) {
        ExplainerOrigin origin = explainer.description().origin();
        requireModel(origin, TargetModel.hashOf(model));
        return subjectOf(
                origin,
                TargetModel.open(
                        model, new ModelOptions(origin.signature(), origin.inputHeight(), origin.inputWidth())));
    }

    private static void requireModel(ExplainerOrigin origin, String hash) {
        if (!origin.modelHash().equals(hash)) {
            throw new RefusedException("The explainer was trained for another model (sha256 "
                    + origin.modelHash()
                            .substring(0, Math.min(12, origin.modelHash().length()))
                    + "…, this one is " + hash.substring(0, 12) + "…); train one for this model.");
        }
    }

    private static StudiedLayer subjectOf(ExplainerOrigin origin, TargetModel model) {
        return new StudiedLayer(model, model.layer(origin.layer()), Preprocessing.parse(origin.preprocessing()));
    }

    static void requireFor(Explainer explainer, StudiedLayer subject, Lexicon lexicon) {
        ExplainerOrigin origin = explainer.description().origin();
        requireModel(origin, subject.model().hash());
        if (!subject.equals(subjectOf(origin, subject.model()))) {
            throw new RefusedException("The explainer was trained for layer " + origin.layer() + " with preprocessing "
                    + origin.preprocessing() + "; train one for layer "
                    + subject.layer().name() + " with "
                    + subject.preprocessing().text() + ".");
        }
        requireVectors(explainer, lexicon);
    }

    static void requireVectors(Explainer explainer, Lexicon lexicon) {
        if (!explainer
                .description()
                .origin()
                .lexiconHash()
                .equals(lexicon.vectors().hash())) {
            throw new RefusedException(
                    "The explainer was trained with other word vectors; give the same --vectors as in training.");
        }
    }
}
