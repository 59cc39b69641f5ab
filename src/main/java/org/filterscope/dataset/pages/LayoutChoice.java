package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.filterscope.dataset.Layout;
import org.filterscope.dataset.catalogue.ImportChoices;
import org.filterscope.dataset.catalogue.ImportPreview.TablePreview;
import org.filterscope.dataset.table.ColumnChoice;

/** What can be said about how images are to be read, where what was found out is wrong. */
final class LayoutChoice extends Composite<Details> {

    private final Select<Layout> layout = new Select<>();
    private final TextField annotations = new TextField("File with the annotations");
    private final ComboBox<String> image = new ComboBox<>("Column that names the image");
    private final ComboBox<String> cluster = new ComboBox<>("Column that names the cluster");
    private final transient Consumer<ImportChoices> changed;

    LayoutChoice(ImportChoices choices, List<TablePreview> tables, Consumer<ImportChoices> changed) {
        this.changed = changed;
        layout.setLabel("Read as");
        layout.setItems(Layout.values());
        layout.setEmptySelectionAllowed(true);
        layout.setEmptySelectionCaption("as found out");
        layout.setItemLabelGenerator(each -> each == null ? "as found out" : each.label());
        choices.layout().ifPresent(layout::setValue);
        annotations.setHelperText("Its path in the folder or archive, where there are several");
        choices.annotations().ifPresent(annotations::setValue);
        List<String> columns = tables.stream()
                .flatMap(table -> table.columns().stream())
                .distinct()
                .toList();
        columns(image, columns, choices.columns().image());
        columns(cluster, columns, choices.columns().cluster());
        Div fields = new Div(layout, annotations, image, cluster);
        fields.addClassName("choice-fields");
        layout.addValueChangeListener(event -> tell(event.isFromClient()));
        annotations.addValueChangeListener(event -> tell(event.isFromClient()));
        image.addValueChangeListener(event -> tell(event.isFromClient()));
        cluster.addValueChangeListener(event -> tell(event.isFromClient()));
        getContent().setSummaryText("Read it differently");
        getContent().setOpened(!choices.equals(ImportChoices.OPEN));
        getContent().add(fields);
    }

    private static void columns(ComboBox<String> box, List<String> columns, Optional<String> chosen) {
        box.setItems(columns);
        box.setClearButtonVisible(true);
        box.setPlaceholder("as found out");
        box.setVisible(!columns.isEmpty());
        chosen.filter(columns::contains).ifPresent(box::setValue);
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.accept(new ImportChoices(
                    Optional.ofNullable(layout.getValue()),
                    text(annotations.getValue()),
                    new ColumnChoice(Optional.ofNullable(image.getValue()), Optional.ofNullable(cluster.getValue()))));
        }
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(Predicate.not(String::isEmpty));
    }
}
