package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.filterscope.dataset.catalogue.CategoryCount;
import org.filterscope.dataset.catalogue.ImportPreview;
import org.filterscope.page.LocaleText;

/** What an import would find. */
final class PreviewPanel extends Composite<Div> {

    private static final int CATEGORIES = 20;

    PreviewPanel(ImportPreview preview) {
        getContent().addClassNames("card", "preview-panel");
        Paragraph layout =
                new Paragraph(new Emphasis("Read as " + preview.layout().label() + ". "));
        layout.add(new Span(preview.reason()));
        UnorderedList facts = new UnorderedList();
        facts.add(new ListItem(LocaleText.count(preview.images(), "image", "images")
                + (preview.withoutAnnotations() > 0 && preview.annotations() > 0
                        ? ", " + LocaleText.number(preview.withoutAnnotations()) + " of them without annotations"
                        : "")));
        if (preview.annotations() > 0) {
            facts.add(new ListItem(LocaleText.count(preview.annotations(), "annotation", "annotations") + " in "
                    + LocaleText.count(preview.categories().size(), "category", "categories")));
        }
        preview.tables().forEach(table -> facts.add(new ListItem(inWords(table))));
        getContent().add(layout, facts);
        if (!preview.categories().isEmpty()) {
            getContent().add(categories(preview));
        }
        if (preview.faults().total() > 0) {
            getContent()
                    .add(
                            new Paragraph(LocaleText.count(
                                    preview.faults().total(),
                                    "entry would be left out, and the report will list it:",
                                    "entries would be left out, and the report will list them:")),
                            new FaultList(preview.faults()));
        }
    }

    private static String inWords(ImportPreview.TablePreview table) {
        return table.problem()
                .map(problem -> "Table " + table.name() + " is left out: " + problem)
                .orElseGet(() -> "Table " + table.name() + " with "
                        + LocaleText.count(table.columns().size(), "column", "columns") + "; images are named by "
                        + table.imageColumn().orElse("")
                        + table.clusterColumn()
                                .map(column -> ", clusters by " + column)
                                .orElse(", no column names clusters"));
    }

    private static Div categories(ImportPreview preview) {
        Div chips = new Div();
        chips.addClassName("facts");
        preview.categories().stream().limit(CATEGORIES).map(PreviewPanel::chip).forEach(chips::add);
        if (preview.categories().size() > CATEGORIES) {
            chips.add(new Span("and " + LocaleText.number(preview.categories().size() - (long) CATEGORIES) + " more"));
        }
        return chips;
    }

    private static Span chip(CategoryCount category) {
        return new Span(category.name() + " (" + LocaleText.number(category.images()) + ")");
    }
}
