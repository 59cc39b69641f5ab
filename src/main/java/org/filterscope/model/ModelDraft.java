package org.filterscope.model;

import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;

/**
 * What somebody says about a model that is brought in.
 *
 * @param name what it is called; empty to take the name of its archive or folder
 * @param description what else is worth knowing, or empty
 * @param options what the model's file may leave open
 * @param preprocessing how pictures become numbers; nothing to begin with a guess
 * @param labels names of the classes; none to take those that lie beside the model
 */
public record ModelDraft(
        String name,
        String description,
        ModelOptions options,
        Optional<Preprocessing> preprocessing,
        ClassLabels labels) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 4_000;

    /**
     * Checks the lengths.
     *
     * @throws RefusedException when the name or the description is too long
     */
    public ModelDraft {
        name = name.strip();
        description = description.strip();
        requireLengths(name, description);
    }

    /** A model of which only the name is said. */
    public static ModelDraft named(String name) {
        return new ModelDraft(name, "", ModelOptions.NONE, Optional.empty(), ClassLabels.NONE);
    }

    public ModelDraft withDescription(String text) {
        return new ModelDraft(name, text, options, preprocessing, labels);
    }

    public ModelDraft withOptions(ModelOptions other) {
        return new ModelDraft(name, description, other, preprocessing, labels);
    }

    public ModelDraft withPreprocessing(Preprocessing chosen) {
        return new ModelDraft(name, description, options, Optional.of(chosen), labels);
    }

    public ModelDraft withLabels(ClassLabels given) {
        return new ModelDraft(name, description, options, preprocessing, given);
    }

    /** This draft, called by the given name where it has none. */
    ModelDraft orNamed(String other) {
        return name.isEmpty()
                ? new ModelDraft(
                        other.length() > LONGEST_NAME ? other.substring(0, LONGEST_NAME) : other,
                        description,
                        options,
                        preprocessing,
                        labels)
                : this;
    }

    static void requireLengths(String name, String description) {
        if (name.length() > LONGEST_NAME || description.length() > LONGEST_DESCRIPTION) {
            throw new RefusedException("A model's name has at most " + LONGEST_NAME + " characters and its description "
                    + LONGEST_DESCRIPTION + "; shorten them.");
        }
    }
}
