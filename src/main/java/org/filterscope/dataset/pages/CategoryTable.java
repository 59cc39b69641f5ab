package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.CategoryCount;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The categories of an import with their counts, each leading to its images; the commonest at first, all on demand. */
final class CategoryTable extends Composite<Div> {

    private static final int AT_FIRST = 15;

    private final Dataset dataset;
    private final DataTable table = new DataTable("Category", "Images", "Annotations");

    CategoryTable(Dataset dataset, List<CategoryCount> categories) {
        this.dataset = dataset;
        categories.stream().limit(AT_FIRST).forEach(each -> add(each, categories.getFirst()));
        getContent().add(table);
        if (categories.size() > AT_FIRST) {
            Button all = new Button("Show all " + LocaleText.number(categories.size()));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.addClickListener(_ -> {
                categories.stream().skip(AT_FIRST).forEach(each -> add(each, categories.getFirst()));
                all.setVisible(false);
            });
            getContent().add(all);
        }
    }

    private void add(CategoryCount category, CategoryCount commonest) {
        table.row(new Anchor(
                        DatasetNavigation.dataset(dataset.id()) + "?"
                                + new QueryParameters(FilterAddress.write(
                                                ImageFilter.NONE.withCategory(category.name(), true)))
                                        .getQueryString(),
                        category.name()))
                .share(
                        LocaleText.number(category.images()),
                        (double) category.images() / Math.max(1, commonest.images()))
                .cell(LocaleText.number(category.annotations()));
    }
}
