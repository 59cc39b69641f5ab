package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.bias.AuditResults;
import org.filterscope.page.LocaleText;

/** What has to be known before the findings are read. */
final class ResultNotes extends Composite<Div> {

    ResultNotes(AuditResults results) {
        getContent().addClassName("audit-notes");
        if (results.exploratory()) {
            Div banner = new Div(
                    new Span("Exploratory. "),
                    new Text("Nothing was known of people, so every image counted as"
                            + " independent. Differences may be due to a few people with many images; nothing here is a"
                            + " basis for a decision."));
            banner.addClassName("audit-banner");
            banner.getElement().setAttribute("role", "note");
            getContent().add(banner);
        }
        getContent().add(new Paragraph(size(results)));
        warning(results).ifPresent(text -> {
            Div note = new Div(text);
            note.addClassName("audit-note");
            getContent().add(note);
        });
    }

    private static String size(AuditResults results) {
        String words = LocaleText.count(results.vocabulary(), "word", "words") + " seen, "
                + LocaleText.number(results.tested()) + " frequent enough for a test, corrected together; differences"
                + " were found in " + LocaleText.number(results.selected()) + ".";
        String power = results.smallestDifference() < 1
                ? " For a word in a fifth of the images, differences from " + Figures.size(results.smallestDifference())
                        + " on would be found with 80 % power."
                : " With so few people, hardly any difference could be found.";
        return words + power + left(results.left());
    }

    private static String left(AuditResults.LeftOut left) {
        List<String> parts = new ArrayList<>();
        add(parts, left.inNone(), "in none of the subsets");
        add(parts, left.inSeveral(), "in several of them");
        add(parts, left.unread(), "that could not be read");
        String notes = parts.isEmpty() ? "" : " Not compared: images " + String.join(", ", parts) + ".";
        if (left.withoutCluster() > 0) {
            notes += " " + LocaleText.count(left.withoutCluster(), "image", "images")
                    + " without a known person stood alone.";
        }
        if (left.withoutConfounder() > 0) {
            notes += " " + LocaleText.count(left.withoutConfounder(), "image", "images")
                    + " without a value of the confounder were compared among themselves.";
        }
        if (left.sharedClusters() > 0) {
            notes += " " + LocaleText.count(left.sharedClusters(), "person has", "people have")
                    + " images in several subsets.";
        }
        return notes;
    }

    private static void add(List<String> parts, int number, String where) {
        if (number > 0) {
            parts.add(where + " (" + LocaleText.number(number) + ")");
        }
    }

    private static Optional<String> warning(AuditResults results) {
        List<String> few = Stream.of("too few", "warning")
                .flatMap(standing -> results.subsets().stream()
                        .filter(subset -> subset.standing().equals(standing))
                        .map(AuditResults.SubsetFacts::name))
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of("Few people in " + String.join(", ", few)
                        + ": read what is inconclusive as not known. Add people, not more photos of the same people.");
    }
}
