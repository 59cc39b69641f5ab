package org.filterscope.report;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.filterscope.page.LocaleText;

/** Takes one file to memory, no more of it than a report can have. */
final class ReportUpload implements UploadHandler {

    private final transient Consumer<byte[]> arrived;

    ReportUpload(Consumer<byte[]> arrived) {
        this.arrived = arrived;
    }

    @Override
    public long getFileSizeMax() {
        return Verification.LARGEST;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] file;
        try (InputStream content = event.getInputStream()) {
            file = content.readNBytes(Verification.LARGEST + 1);
        }
        if (file.length > Verification.LARGEST) {
            event.reject(
                    "No report is larger than " + LocaleText.size(Verification.LARGEST) + "; choose another file.");
            return;
        }
        var _ = event.getUI().access(() -> arrived.accept(file));
    }
}
