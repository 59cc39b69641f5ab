package org.filterscope.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.filterscope.page.Notices;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StorageUnavailableException;
import org.filterscope.team.ThingNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says on the page what went wrong after a click; what is our fault also goes to the log, under a number. */
@Component
class FaultReports implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(FaultReports.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(() -> Notices.refused(sentence));
        }
    }

    /** What to say about a fault; one that nobody expected is logged under the number that the sentence names. */
    static String sentence(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException
                    || cause instanceof StorageUnavailableException
                    || cause instanceof ThingNotFoundException
                    || cause instanceof AccessDeniedException) {
                return String.valueOf(cause.getMessage());
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {}", number, fault);
        return "Filterscope itself failed here; nothing was lost, and an administrator finds the cause in the log under "
                + number + ".";
    }
}
