package org.filterscope.report;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.filterscope.page.LocaleText;

/** Takes one file to memory, no more of it than a report can have, and has it looked at while the page can still be used. */
final class ReportUpload implements UploadHandler {

    private final transient Runnable arrived;
    private final transient Function<byte[], Runnable> look;

    /**
     * @param arrived says on the page that a file is there
     * @param look looks at it, apart from the page; what it returns shows the answer on it
     */
    ReportUpload(Runnable arrived, Function<byte[], Runnable> look) {
        this.arrived = arrived;
        this.look = look;
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
        var _ = event.getUI().access(arrived::run);
        Runnable answer = look.apply(file);
        var _ = event.getUI().access(answer::run);
    }
}
