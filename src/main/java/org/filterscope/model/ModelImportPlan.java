package org.filterscope.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;
import org.jspecify.annotations.Nullable;

/**
 * What an import is to do, as it waits in the queue.
 *
 * @param model the id that the model will have, so that a second run of the same import knows what the first one did
 * @param upload the upload that holds the archive, or null
 * @param folder the folder on the server, or null
 */
record ModelImportPlan(
        UUID model,
        @Nullable UUID upload,
        @Nullable String folder,
        String name,
        String description,
        @Nullable String signature,
        @Nullable Integer height,
        @Nullable Integer width,
        @Nullable String preprocessing,
        List<String> labels) {

    static ModelImportPlan of(@Nullable UUID upload, @Nullable String folder, ModelDraft draft) {
        return new ModelImportPlan(
                UUID.randomUUID(),
                upload,
                folder,
                draft.name(),
                draft.description(),
                draft.options().signature(),
                draft.options().height(),
                draft.options().width(),
                draft.preprocessing().map(Preprocessing::text).orElse(null),
                draft.labels().names());
    }

    ModelDraft draft() {
        return new ModelDraft(
                name,
                description,
                new ModelOptions(signature, height, width),
                Optional.ofNullable(preprocessing).map(Preprocessing::parse),
                new ClassLabels(labels));
    }
}
