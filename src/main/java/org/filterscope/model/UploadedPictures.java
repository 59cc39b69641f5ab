package org.filterscope.model;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.team.SignedInUser;

/** Takes a few pictures from the reader's own computer; they are gone when the page is left. */
public final class UploadedPictures extends Div {

    private static final int LARGEST = 30_000_000;

    private final UUID page = UUID.randomUUID();
    private final List<UUID> pictures = new ArrayList<>();
    private final Consumer<UUID> left;

    /**
     * A field for pictures.
     *
     * @param keeper keeps them for this page
     * @param arrived is told the latest pictures after each one
     * @param left is told that this page is left
     */
    public UploadedPictures(
            int most, PageUploads uploads, Keeper keeper, Consumer<List<UUID>> arrived, Consumer<UUID> left) {
        this.left = left;
        Upload upload =
                new Upload(new LimitedUpload(LARGEST, SignedInUser.require().id(), uploads, (name, file) -> {
                    if (!isAttached()) {
                        return;
                    }
                    pictures.add(keeper.keep(page, name, file));
                    if (pictures.size() > most) {
                        pictures.removeFirst();
                    }
                    arrived.accept(List.copyOf(pictures));
                }));
        upload.setAcceptedMimeTypes("image/*");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(most);
        // The next ones take the place of these
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setDropLabel(
                new Span(most == 1 ? "or drop a picture here" : "or drop up to " + most + " pictures here"));
        add(upload);
    }

    /** Keeps a picture where all nodes find it. */
    @FunctionalInterface
    public interface Keeper {

        /**
         * Keeps it.
         *
         * @param page with which it is to be forgotten
         * @return what it is called from now on
         */
        UUID keep(UUID page, String name, Path file) throws IOException;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (!pictures.isEmpty()) {
            pictures.clear();
            left.accept(page);
        }
    }
}
