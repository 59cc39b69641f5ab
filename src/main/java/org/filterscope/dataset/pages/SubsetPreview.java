package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageWindow;
import org.filterscope.dataset.rule.RuleText;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.LocaleText;

/** What a subset comes to: its rule as a sentence, how many images belong to it, and some of them. */
final class SubsetPreview extends Composite<Div> {

    private static final int SAMPLES = 12;

    private final Dataset dataset;
    private final transient ImagePlaces places;
    private final Paragraph sentence = new Paragraph();
    private final Span count = new Span();
    private final Span share = new Span();
    private final Div samples = new Div();
    private final Span links = new Span();

    SubsetPreview(Dataset dataset, ImagePlaces places) {
        this.dataset = dataset;
        this.places = places;
        sentence.addClassName("rule-sentence");
        Div numbers = new Div(count, share, links);
        numbers.addClassName("subset-count");
        numbers.getElement().setAttribute("role", "status");
        getContent().addClassName("subset-preview");
        getContent().add(sentence, numbers, samples);
    }

    /**
     * Shows a rule.
     *
     * @param unfinished whether the rule still lacks something that was begun
     */
    void show(SubsetRule rule, boolean unfinished) {
        ImageWindow all = places.samples(dataset.id(), rule, SAMPLES);
        sentence.setText(sentence(rule) + (unfinished ? " (conditions without values do not count yet)" : ""));
        tell(all.total());
        samples.removeAll();
        if (all.total() > 0) {
            samples.add(new ThumbnailStrip(dataset.id(), all.images()));
        }
        links.removeAll();
        links.add(new Anchor(
                DatasetNavigation.dataset(dataset.id()) + "?"
                        + new QueryParameters(FilterAddress.write(ImageFilter.NONE.withRule(Optional.of(rule))))
                                .getQueryString(),
                "See them in the grid"));
    }

    /** Shows images that were picked by hand. */
    void show(List<Integer> picked) {
        sentence.setText("Images picked by hand.");
        tell(picked.size());
        samples.removeAll();
        samples.add(new ThumbnailStrip(
                dataset.id(),
                places.tiles(dataset.id(), picked.stream().limit(4L * SAMPLES).toList())));
    }

    static String sentence(SubsetRule rule) {
        return rule.equals(SubsetRule.EVERY_IMAGE)
                ? "Every image of the dataset."
                : "Images where: " + RuleText.of(rule) + ".";
    }

    private void tell(int images) {
        count.setText(LocaleText.count(images, "image", "images"));
        share.setText(
                dataset.images() == 0
                        ? ""
                        : LocaleText.percent((double) images / dataset.images()) + " of "
                                + LocaleText.number(dataset.images()));
    }
}
