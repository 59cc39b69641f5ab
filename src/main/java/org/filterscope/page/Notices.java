package org.filterscope.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages over the page: that something was done, or why it was refused. */
public final class Notices {

    private static final int READING_TIME_MILLIS = 5_000;
    private static final int UNDO_TIME_MILLIS = 15_000;

    private Notices() {}

    /** Says that something was done; goes away by itself. */
    public static void done(String sentence) {
        Notification notice = new Notification(sentence, READING_TIME_MILLIS, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
    }

    /** Says that something was done that can be taken back, and offers to; goes away by itself after a while. */
    public static void doneWithUndo(String sentence, Runnable undo) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(UNDO_TIME_MILLIS);
        Button back = new Button("Undo", _ -> {
            notice.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        show(notice, new Span(sentence), back);
    }

    /**
     * Says politely what became of something that went on in the background, with a link to it. Goes away by itself if it
     * went well, and else stays until it is closed.
     */
    public static void ended(String sentence, String linkTitle, String address, boolean well) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(well ? NotificationVariant.SUCCESS : NotificationVariant.ERROR);
        notice.setDuration(well ? UNDO_TIME_MILLIS : 0);
        Anchor link = new Anchor(address, linkTitle);
        link.getElement().addEventListener("click", _ -> notice.close());
        show(notice, new Span(sentence), link, close(notice));
    }

    /** Says why something was refused or failed; stays until it is closed. */
    public static void refused(String sentence) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
        notice.setDuration(0);
        show(notice, new Span(sentence), close(notice));
    }

    private static Button close(Notification notice) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close this message");
        return close;
    }

    private static void show(Notification notice, Component... parts) {
        Div content = new Div(parts);
        content.addClassName("notice");
        notice.add(content);
        notice.open();
    }
}
