package org.filterscope.storage;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A browser says that an upload is whole; {@link Uploads#staged} finds out whether that is true and whose it is. */
@DomEvent("fs-upload-finished")
public final class UploadFinishedEvent extends ComponentEvent<UploadField> {

    private static final long serialVersionUID = 1;

    private final String upload;

    public UploadFinishedEvent(
            UploadField source, boolean fromClient, @EventData("event.detail.upload") String upload) {
        super(source, fromClient);
        this.upload = upload;
    }

    /** The id of the upload. */
    public UploadId upload() {
        return UploadId.parse(upload);
    }
}
