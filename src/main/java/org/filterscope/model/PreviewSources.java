package org.filterscope.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Sha256;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Component;

/** Finds the pictures of a preview, on any node, and knows when two previews are the same. */
@Component
class PreviewSources {

    private final SampleChoice samples;
    private final PreviewTable table;

    PreviewSources(SampleChoice samples, PreviewTable table) {
        this.samples = samples;
        this.table = table;
    }

    /** The hash of all that a preview depends on; what an image holds is told by the name of its file, as that is its hash. */
    String look(Model model, TrialPictures pictures, Preprocessing chosen) {
        List<String> parts = new ArrayList<>(List.of(model.id().toString(), chosen.text()));
        parts.addAll(model.labels().names());
        parts.add("pictures");
        if (pictures.uploaded().isEmpty()) {
            picked(model, pictures).forEach(picture -> {
                parts.add(picture.name());
                parts.add(String.valueOf(picture.file().getFileName()));
            });
        } else {
            pictures.uploaded().forEach(each -> parts.add(each.toString()));
        }
        MessageDigest digest = Sha256.start();
        parts.forEach(part -> digest.update((part + "\0").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    /**
     * The pictures.
     *
     * @param folder where those that were uploaded are laid down
     * @throws RefusedException when they are not there any more
     */
    List<SamplePicture> pictures(Model model, TrialPictures pictures, Path folder) {
        if (pictures.uploaded().isEmpty()) {
            return picked(model, pictures);
        }
        List<SamplePicture> laidDown = new ArrayList<>();
        for (UUID id : pictures.uploaded()) {
            laidDown.add(table.layDown(model.id(), id, folder.resolve(id.toString()))
                    .orElseThrow(() -> new RefusedException(
                            "The uploaded pictures are not there any more; upload them once more.")));
        }
        return laidDown;
    }

    private List<SamplePicture> picked(Model model, TrialPictures pictures) {
        return samples.pick(model.project(), pictures.collection(), PreprocessingPreviews.PICTURES);
    }
}
