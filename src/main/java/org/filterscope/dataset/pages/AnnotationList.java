package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.filterscope.dataset.Annotation;
import org.filterscope.page.LocaleText;

/** The annotations of an image by category: which of them are drawn, and which one stands out. */
final class AnnotationList extends Composite<Div> {

    private final transient Runnable changed;
    private final transient IntConsumer light;
    private final Set<String> without = new LinkedHashSet<>();
    private final List<Button> buttons = new ArrayList<>();
    private final Checkbox labels = new Checkbox("Names over the image");
    private int lit = -1;

    /**
     * Makes the list.
     *
     * @param changed hears when other annotations are to be drawn
     * @param light makes an annotation stand out, by its place; none when below 0
     */
    AnnotationList(Runnable changed, IntConsumer light) {
        this.changed = changed;
        this.light = light;
        getContent().addClassName("annotation-list");
        labels.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    /** The categories that are not to be drawn. */
    Set<String> without() {
        return Set.copyOf(without);
    }

    /** Whether the names of categories are to be written over the image. */
    boolean labels() {
        return labels.getValue();
    }

    void show(List<Annotation> annotations, Map<String, Integer> hues, Set<String> leftOut, boolean named) {
        lit = -1;
        buttons.clear();
        without.clear();
        without.addAll(leftOut);
        labels.setValue(named);
        getContent().removeAll();
        getContent().add(new H2("Annotations"));
        if (annotations.isEmpty()) {
            getContent().add(new Paragraph("Nobody said what this image shows."));
            return;
        }
        for (int i = 0; i < annotations.size(); i++) {
            buttons.add(button(i, annotations.get(i)));
        }
        hues.forEach((category, hue) -> getContent().add(category(category, hue, annotations)));
        getContent().add(labels);
    }

    private Div category(String category, int hue, List<Annotation> annotations) {
        Checkbox drawn = new Checkbox(category, !without.contains(category));
        drawn.addValueChangeListener(event -> {
            if (event.getValue()) {
                without.remove(category);
            } else {
                without.add(category);
            }
            changed.run();
        });
        Span colour = new Span();
        colour.addClassName("annotation-colour");
        colour.getElement().setAttribute("aria-hidden", "true");
        Div those = new Div();
        those.addClassName("annotation-buttons");
        int count = 0;
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i).category().equals(category)) {
                those.add(buttons.get(i));
                count++;
            }
        }
        Span number = new Span(LocaleText.number(count));
        number.addClassName("facet-count");
        Div line = new Div(colour, drawn, number);
        line.addClassName("annotation-line");
        Div part = new Div(line, those);
        part.addClassName("annotation-category");
        part.getStyle().set("--hue", Integer.toString(hue));
        return part;
    }

    private Button button(int place, Annotation annotation) {
        Button button = new Button(RegionWords.of(annotation), _ -> point(place));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.getElement().setAttribute("aria-pressed", "false");
        return button;
    }

    /** Makes an annotation stand out, or no longer when it did. */
    void point(int place) {
        lit = lit == place ? -1 : place;
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(i == lit));
        }
        light.accept(lit);
    }
}
