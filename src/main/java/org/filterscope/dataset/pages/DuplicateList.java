package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Duplicates;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.catalogue.ImportReport;
import org.filterscope.page.LocaleText;

/** The images of an import that are the same or look it, group by group. */
final class DuplicateList extends Composite<Div> {

    private static final int AT_ONCE = 6;

    private final Dataset dataset;
    private final transient ImagePlaces places;

    DuplicateList(Dataset dataset, ImportReport report, ImagePlaces places) {
        this.dataset = dataset;
        this.places = places;
        if (report.same().groups() + report.alike().groups() == 0) {
            getContent().add(new Paragraph("All images are different."));
        }
        add("Same file", "is the same file", "are the same file", report.same());
        add("Look almost the same", "looks almost the same", "look almost the same", report.alike());
    }

    private void add(String title, String singular, String plural, Duplicates duplicates) {
        if (duplicates.groups() == 0) {
            return;
        }
        Div groups = new Div();
        groups.addClassName("duplicate-groups");
        Button more = new Button();
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(_ -> showMore(groups, more, duplicates.listed()));
        getContent()
                .add(
                        new H3(title),
                        new Paragraph(LocaleText.count(duplicates.images(), "image " + singular, "images " + plural)
                                + " as another one, in " + LocaleText.count(duplicates.groups(), "group", "groups")
                                + "."),
                        groups,
                        more);
        showMore(groups, more, duplicates.listed());
    }

    private void showMore(Div groups, Button more, List<List<String>> listed) {
        int shown = (int) groups.getChildren().count();
        List<List<String>> next = listed.stream().skip(shown).limit(AT_ONCE).toList();
        Map<String, ImageTile> tiles =
                places.named(dataset.id(), next.stream().flatMap(List::stream).toList());
        for (List<String> group : next) {
            groups.add(new ThumbnailStrip(
                    dataset.id(),
                    group.stream().filter(tiles::containsKey).map(tiles::get).toList()));
        }
        int left = listed.size() - shown - next.size();
        more.setVisible(left > 0);
        more.setText("Show more groups (" + LocaleText.number(left) + " left)");
    }
}
