package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.filterscope.page.LocaleText;

/** One value of a facet: whether it is picked, and how many images have it. */
final class FacetValue extends Composite<Div> {

    private final Checkbox box;
    private final Span count = new Span();
    private final String label;

    FacetValue(String value, Consumer<Boolean> picked) {
        label = value.equals(ImageFilter.GAP) ? "No value" : value;
        box = new Checkbox(label);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picked.accept(event.getValue());
            }
        });
        count.addClassName("facet-count");
        count.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("facet-value");
        getContent().add(box, count);
    }

    /**
     * Shows a count.
     *
     * @param most the largest count in the facet, for the bar
     */
    void show(int images, int most, boolean picked) {
        box.setValue(picked);
        box.setAriaLabel(label + ", " + LocaleText.count(images, "image", "images"));
        count.setText(LocaleText.number(images));
        getContent().setClassName("facet-none", images == 0 && !picked);
        getContent().getStyle().set("--share", most == 0 ? "0" : Double.toString((double) images / most));
    }
}
