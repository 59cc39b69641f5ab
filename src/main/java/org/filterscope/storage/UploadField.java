package org.filterscope.storage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;
import org.filterscope.team.ProjectId;
import org.filterscope.team.RequestToken;

/**
 * Takes one large file from the reader's computer, by choosing or dropping it. It goes on by itself after a broken
 * connection, and can be paused; when it is whole, the listeners learn its id.
 */
@Tag("fs-upload")
@JsModule("./fs-upload.ts")
@StyleSheet("storage.css")
@NpmPackage(value = "tus-js-client", version = "4.3.1")
public final class UploadField extends Component {

    private static final long serialVersionUID = 1;

    /**
     * A field for one file.
     *
     * @param project what the file is meant for; the reader has to be an editor
     * @param label what to upload, such as {@code Archive with the images (zip or tar.gz)}
     * @param endings which files may be chosen, such as {@code .zip,.tar.gz}
     */
    public UploadField(ProjectId project, String label, String endings) {
        getElement().setProperty("endpoint", "/api/projects/" + project + "/uploads");
        getElement().setProperty("label", label);
        getElement().setProperty("endings", endings);
    }

    /** Is told when a file has come in whole. */
    public Registration addFinishedListener(ComponentEventListener<UploadFinishedEvent> listener) {
        return addListener(UploadFinishedEvent.class, listener);
    }

    /** Makes room for another file. */
    public void clear() {
        getElement().callJsFunction("clear");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        RequestToken.ofPage().ifPresent(token -> {
            getElement().setProperty("tokenHeader", token.getHeaderName());
            getElement().setProperty("token", token.getToken());
        });
    }
}
