package org.filterscope.explanation;

import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.ExplainerOrigin;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.RefusedException;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;

/** An explainer speaks for one layer of one model, prepared in one way, in the words of one set of vectors. */
public final class ExplainerCheck {

    private ExplainerCheck() {}

    /**
     * The layer an explainer was trained for, in a model that was opened.
     *
     * @throws RefusedException when the explainer was trained for another model
     */
    public static StudiedLayer subjectOf(Explainer explainer, TargetModel model) {
        ExplainerOrigin origin = explainer.description().origin();
        if (!origin.modelHash().equals(model.hash())) {
            throw new RefusedException("The explainer was trained for another model (sha256 "
                    + origin.modelHash()
                            .substring(0, Math.min(12, origin.modelHash().length()))
                    + "…, this one is " + model.hash().substring(0, 12) + "…); train one for this model.");
        }
        return new StudiedLayer(model, model.layer(origin.layer()), Preprocessing.parse(origin.preprocessing()));
    }

    /** How the model has to be opened for an explainer, where its file leaves something open. */
    public static ModelOptions optionsOf(Explainer explainer) {
        ExplainerOrigin origin = explainer.description().origin();
        return new ModelOptions(origin.signature(), origin.inputHeight(), origin.inputWidth());
    }

    static void requireFor(Explainer explainer, StudiedLayer subject, Lexicon lexicon) {
        ExplainerOrigin origin = explainer.description().origin();
        if (!subject.equals(subjectOf(explainer, subject.model()))) {
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
