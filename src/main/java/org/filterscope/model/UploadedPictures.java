package org.filterscope.model;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.team.SignedInUser;
import org.filterscope.tensor.ScratchFolder;
import org.jspecify.annotations.Nullable;

/** Takes a few pictures from the reader's own computer; they are gone when the page is left. */
final class UploadedPictures extends Div {

    private static final int LARGEST = 30_000_000;

    private final List<SamplePicture> pictures = new ArrayList<>();
    private @Nullable ScratchFolder folder;

    /** @param arrived is told the latest pictures after each one */
    UploadedPictures(int most, PageUploads uploads, Consumer<List<SamplePicture>> arrived) {
        Upload upload =
                new Upload(new LimitedUpload(LARGEST, SignedInUser.require().id(), uploads, (name, file) -> {
                    if (!isAttached()) {
                        return;
                    }
                    pictures.add(new SamplePicture(name, keep(file)));
                    if (pictures.size() > most) {
                        Files.deleteIfExists(pictures.removeFirst().file());
                    }
                    arrived.accept(List.copyOf(pictures));
                }));
        upload.setAcceptedMimeTypes("image/*");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(most);
        // The next ones take the place of these
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setDropLabel(new Span("or drop up to " + most + " pictures here"));
        add(upload);
    }

    private Path keep(Path file) throws IOException {
        if (folder == null) {
            folder = ScratchFolder.create("filterscope-samples");
        }
        return Files.move(file, folder.path().resolve(UUID.randomUUID().toString()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        pictures.clear();
        if (folder != null) {
            try {
                folder.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder = null;
        }
    }
}
