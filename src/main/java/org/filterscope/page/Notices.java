package org.filterscope.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages over the page: that something was done, or why it was refused. */
public final class Notices {

    private static final int READING_TIME_MILLIS = 5_000;

    private Notices() {}

    /** Says that something was done; goes away by itself. */
    public static void done(String sentence) {
        Notification notice = new Notification(sentence, READING_TIME_MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
    }

    /** Says why something was refused or failed; stays until it is closed. */
    public static void refused(String sentence) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close this message");
        Div content = new Div(new Span(sentence), close);
        content.addClassName("notice");
        notice.add(content);
        notice.setDuration(0);
        notice.open();
    }
}
