package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.filterscope.storage.StorageUnavailableException;

/** For a page that needs files while the file store is gone. */
@AnonymousAllowed
@PageTitle("The files are out of reach · Filterscope")
class StorageUnavailablePage extends FaultPage implements HasErrorParameter<StorageUnavailableException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<StorageUnavailableException> fault) {
        show(
                VaadinIcon.STORAGE,
                "The files are out of reach",
                fault.getException().getMessage());
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            response.setHeader("Retry-After", Long.toString(StorageUnavailableException.AGAIN_AFTER.toSeconds()));
        }
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
