package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.ImageDetails;
import org.filterscope.page.LocaleText;

/** What is known of an image; values lead to the other images that have them. */
final class ImageFacts extends Composite<Div> {

    private final Dataset dataset;

    ImageFacts(Dataset dataset, ImageDetails image) {
        this.dataset = dataset;
        getContent().add(new H2("Attributes"));
        if (image.attributes().isEmpty()) {
            getContent().add(new Paragraph("Nothing is known of this image; a table can give images attributes."));
        } else {
            DescriptionList attributes = new DescriptionList();
            image.attributes().forEach((name, values) -> put(attributes, name, values(name, values)));
            getContent().add(attributes);
        }
        DescriptionList file = new DescriptionList();
        image.cluster()
                .ifPresent(cluster -> put(file, "Cluster", link(cluster, ImageFilter.NONE.withCluster(cluster, true))));
        put(
                file,
                "Size",
                new Span(LocaleText.number(image.tile().width()) + " × "
                        + LocaleText.number(image.tile().height()) + " pixels, " + LocaleText.size(image.bytes())));
        put(file, "Number", new Span(LocaleText.number(image.tile().number())));
        Code hash = new Code(image.tile().file());
        hash.addClassName("hash");
        put(file, "SHA-256", hash);
        Anchor original = new Anchor(DatasetAddresses.original(dataset.id(), image.tile()), "Open the original");
        original.setRouterIgnore(true);
        getContent().add(new H2("File"), file, original);
    }

    private static void put(DescriptionList list, String term, Component description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    private Span values(String name, List<String> values) {
        Span all = new Span();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                all.add(new Span(", "));
            }
            all.add(link(values.get(i), ImageFilter.NONE.withValue(name, values.get(i), true)));
        }
        return all;
    }

    private Anchor link(String text, ImageFilter filter) {
        return new Anchor(
                DatasetNavigation.dataset(dataset.id()) + "?"
                        + new QueryParameters(FilterAddress.write(filter)).getQueryString(),
                text);
    }
}
