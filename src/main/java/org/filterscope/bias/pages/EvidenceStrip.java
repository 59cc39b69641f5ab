package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.refusal.RefusedException;

/** Images of one kind: first those that the audit chose, then, page by page, all of them. */
final class EvidenceStrip extends Composite<Div> {

    static final int PAGE = 12;

    private final transient AuditPlan plan;
    private final int all;
    private final transient Pages pages;
    private final transient Function<List<WordFinding.EvidenceImage>, Map<Integer, ImageTile>> tiles;
    private final Div pictures = new Div();
    private final Button previous = new Button(VaadinIcon.ANGLE_LEFT.create(), _ -> turn(-PAGE));
    private final Button next = new Button(VaadinIcon.ANGLE_RIGHT.create(), _ -> turn(PAGE));
    private final Button every = new Button("", _ -> page(0));
    private final Span where = new Span();
    private int from;

    /** Gives images in the order of their numbers. */
    @FunctionalInterface
    interface Pages {
        List<WordFinding.EvidenceImage> page(int from, int count);
    }

    /**
     * @param what is shown, for people who do not see it
     * @param all how many there are
     * @param chosen those that the audit chose; empty to begin with all of them
     */
    EvidenceStrip(
            AuditPlan plan,
            String what,
            int all,
            List<WordFinding.EvidenceImage> chosen,
            Pages pages,
            Function<List<WordFinding.EvidenceImage>, Map<Integer, ImageTile>> tiles) {
        this.plan = plan;
        this.all = all;
        this.pages = pages;
        this.tiles = tiles;
        pictures.addClassName("evidence-pictures");
        previous.setAriaLabel("Earlier images " + what);
        next.setAriaLabel("Later images " + what);
        every.setText("Look through all " + LocaleText.number(all));
        every.setAriaLabel("Look through all images " + what);
        where.getElement().setAttribute("role", "status");
        Div controls = new Div(previous, where, next, every);
        controls.addClassName("evidence-controls");
        getContent().add(pictures, controls);
        previous.setVisible(false);
        next.setVisible(false);
        if (chosen.isEmpty()) {
            page(0);
        } else {
            show(chosen);
            every.setVisible(chosen.size() < all);
        }
    }

    private void turn(int by) {
        page(Math.clamp(from + by, 0, Math.max(0, all - 1)));
    }

    private void page(int first) {
        try {
            List<WordFinding.EvidenceImage> images = pages.page(first, PAGE);
            if (images.isEmpty()) {
                every.setVisible(false);
                where.setText("What the filters said of the single images is no longer kept.");
                return;
            }
            show(images);
            from = first;
            previous.setVisible(all > PAGE);
            next.setVisible(all > PAGE);
            previous.setEnabled(first > 0);
            next.setEnabled(first + PAGE < all);
            every.setVisible(false);
            where.setText(LocaleText.number(first + 1) + " to " + LocaleText.number(Math.min(all, first + PAGE))
                    + " of " + LocaleText.number(all));
        } catch (RefusedException e) {
            Notices.refused(e.getMessage());
        }
    }

    private void show(List<WordFinding.EvidenceImage> images) {
        Map<Integer, ImageTile> found = tiles.apply(images);
        pictures.removeAll();
        images.forEach(image -> pictures.add(new EvidencePicture(plan, image, found.get(image.number()))));
    }
}
