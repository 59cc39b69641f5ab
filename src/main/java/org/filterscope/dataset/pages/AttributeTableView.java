package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The attributes of a dataset, their values and their gaps. */
final class AttributeTableView extends Composite<Div> {

    private static final int VALUES = 8;

    private final Dataset dataset;

    AttributeTableView(Dataset dataset, List<AttributeFacet> attributes, int clusters, int withoutCluster) {
        this.dataset = dataset;
        DataTable table = new DataTable("Attribute", "Known", "Gaps", "Different values", "Values");
        for (AttributeFacet attribute : attributes) {
            table.row(attribute.name())
                    .cell(LocaleText.number(attribute.known()))
                    .cell(LocaleText.number(attribute.missing()))
                    .cell(LocaleText.number(attribute.distinct()))
                    .cell(values(attribute));
        }
        getContent().add(table);
        if (clusters > 0) {
            getContent()
                    .add(new Paragraph("The images belong to " + LocaleText.count(clusters, "cluster", "clusters")
                            + "; " + LocaleText.count(withoutCluster, "image belongs", "images belong") + " to none."));
        }
    }

    private Span values(AttributeFacet attribute) {
        Span values = new Span();
        values.addClassName("value-list");
        if (attribute.numeric() && attribute.range().isPresent() && attribute.distinct() > VALUES) {
            values.add(new Span(Numbers.plain(attribute.range().get().lowest()) + " … "
                    + Numbers.plain(attribute.range().get().highest())));
            return values;
        }
        attribute.values().stream().limit(VALUES).forEach(value -> values.add(link(attribute.name(), value)));
        if (attribute.distinct() > VALUES) {
            values.add(new Span("and " + LocaleText.number(attribute.distinct() - (long) VALUES) + " more"));
        }
        return values;
    }

    private Span link(String attribute, ValueCount value) {
        Anchor to = new Anchor(
                DatasetNavigation.dataset(dataset.id()) + "?"
                        + new QueryParameters(
                                        FilterAddress.write(ImageFilter.NONE.withValue(attribute, value.value(), true)))
                                .getQueryString(),
                value.value());
        Span count = new Span(LocaleText.number(value.images()));
        count.addClassName("facet-count");
        return new Span(to, count);
    }
}
