package org.filterscope.bias.discovery;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.filterscope.dataset.catalogue.DatasetAddresses;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** Groups as cards with their words and images, and whose images are in them more often. */
final class OutcomePanel extends Composite<Div> {

    private final DiscoveryPlan plan;
    private final DatasetImages images;

    OutcomePanel(DiscoveryPlan plan, DiscoveryOutcome outcome, DatasetImages images) {
        this.plan = plan;
        this.images = images;
        Div groups = new Div();
        groups.addClassName("discovery-groups");
        for (int group = 0; group < outcome.groups().size(); group++) {
            groups.add(card(group + 1, outcome.groups().get(group)));
        }
        getContent()
                .add(
                        standing(outcome),
                        new Section("Groups", groups),
                        new Section("Whose images are in them", new LeadTable(outcome)),
                        new Section("How this was found", how(outcome)));
    }

    private static Paragraph standing(DiscoveryOutcome outcome) {
        Paragraph text = new Paragraph(
                outcome.exploratory()
                        ? "Exploratory: the groups were found and tested on the same images."
                        : "Groups were found with one half of the people and tested with the other half.");
        text.addClassName("discovery-standing");
        if (outcome.independent()) {
            text.add(" Nothing is known of who is in which image, so images were taken for independent.");
        }
        return text;
    }

    private Div card(int number, DiscoveryOutcome.Group group) {
        Div card = new Div();
        card.addClassName("discovery-card");
        Span size = new Span(LocaleText.count(group.images(), "image", "images"));
        size.addClassName("secondary");
        UnorderedList words = new UnorderedList();
        words.addClassName("discovery-words");
        group.words()
                .forEach(word -> words.add(new ListItem(word.word() + " " + LocaleText.percent(word.inside())
                        + ", elsewhere " + LocaleText.percent(word.outside()))));
        Div pictures = new Div();
        pictures.addClassName("discovery-pictures");
        images.tiles(plan.dataset(), group.typical()).forEach(tile -> {
            Image picture = new Image(DatasetAddresses.thumbnail(plan.dataset(), tile), "Image " + tile.name());
            picture.getElement().setAttribute("loading", "lazy");
            Anchor link = new Anchor(DatasetNavigation.image(plan.dataset(), tile.number()));
            link.add(picture);
            pictures.add(link);
        });
        card.add(new H3(number + ": " + group.name()), size, words, pictures);
        return card;
    }

    private Div how(DiscoveryOutcome outcome) {
        Div how = new Div(
                new Paragraph(LocaleText.count(outcome.images(), "image", "images") + " of "
                        + LocaleText.count(outcome.people(), "person or session", "people or sessions")
                        + ", each a vector of its words, rare ones weighing more, were grouped by spherical k-means; the mean"
                        + " silhouette is " + LocaleText.decimal(outcome.silhouette(), 2) + ". "
                        + LocaleText.count(outcome.wordless(), "image has", "images have") + " no word that counts."),
                new Paragraph(LocaleText.count(outcome.tested(), "pair", "pairs")
                        + " of group and value were tested by up to " + LocaleText.number(outcome.permutations())
                        + " permutations over people, corrected together by Benjamini and Hochberg at q = " + plan.q()
                        + ". Seed " + plan.seed() + "."));
        if (!outcome.passedOver().isEmpty()) {
            how.add(new Paragraph("Not asked for: " + String.join("; ", outcome.passedOver()) + "."));
        }
        return how;
    }
}
