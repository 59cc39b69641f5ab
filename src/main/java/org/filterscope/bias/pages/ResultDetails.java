package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** What stands below the findings: changes, the checks of the instrument, the view by filters, and what is not shown. */
final class ResultDetails extends Composite<Div> {

    private static final int ROWS = 50;

    private static final List<String> LIMITS = List.of(
            "It does not show that there is no bias: equivalent holds for the words that were tested, within the margin.",
            "It does not say why a difference is there, nor whether it is unjust: people decide that.",
            "It speaks of these images alone, not of the people in them nor of the world they were taken in.",
            "Its words are what an explainer reads from a network's filters. The network may miss things, and see things"
                    + " that are not there; what it has no filter for cannot be found.",
            "That a word was not found in an image does not mean that the thing is not in it.",
            "Inconclusive and too rare mean not known, not absent.",
            "It shows nothing of how a model that learns from these images will act.");

    ResultDetails(AuditResults results) {
        if (!results.changes().isEmpty()) {
            getContent().add(changes(results));
        }
        getContent().add(checks(results.checks()));
        if (!results.filterCounts().isEmpty()) {
            getContent().add(filterCounts(results));
        }
        getContent().add(new Section("What this audit does not show", limits()));
    }

    private static Section changes(AuditResults results) {
        DataTable table =
                new DataTable("Word", "Subsets", "Before", "Now", "Change, 95 % interval", "What became of it");
        results.changes().stream()
                .sorted(Comparator.comparing(change -> change.kind().equals("unchanged")))
                .limit(ROWS)
                .forEach(change -> table.row(change.word())
                        .cell(name(results, change.subsetA()) + " and " + name(results, change.subsetB()))
                        .cell(Figures.points(change.before()))
                        .cell(Figures.points(change.now()))
                        .cell(Figures.points(change.now() - change.before()) + " ("
                                + Figures.points(change.lower(), change.upper()) + ")")
                        .cell(change.kind()));
        return new Section(
                "Since the earlier audit",
                new Paragraph("Differences between two subsets in points, then and now."),
                table,
                rest(results.changes().size()));
    }

    private static String name(AuditResults results, int subset) {
        return results.plan().subsets().get(subset).name();
    }

    private static Section checks(AuditResults.InstrumentChecks checks) {
        UnorderedList list = new UnorderedList();
        if (checks.splits() > 0) {
            list.add(new ListItem("Halves of one subset, split by people, were compared as if they were different, "
                    + LocaleText.count(checks.splits(), "time", "times") + ": "
                    + LocaleText.count(checks.splitsWithFindings(), "split", "splits") + " had any finding, "
                    + (checks.splitsPass()
                            ? "no more than chance explains."
                            : "more than chance explains. Do not trust the findings before this is understood.")));
        }
        if (checks.planted() > 0) {
            list.add(new ListItem(LocaleText.count(checks.planted(), "word", "words") + " with a difference of "
                    + Figures.size(checks.plantedPoints()) + " were planted in random halves: "
                    + LocaleText.number(checks.plantedFound()) + " were found, and "
                    + Figures.percent(checks.plantedFalse()) + " of all that was found was false."));
        }
        return new Section(
                "Checks of the instrument",
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph("The subsets are too small to check the instrument on them."));
    }

    private static Section filterCounts(AuditResults results) {
        String[] headings = Stream.of(
                        Stream.of("Word"), results.plan().subsets().stream().map(PlannedSubset::name), Stream.of("p"))
                .flatMap(each -> each)
                .toArray(String[]::new);
        DataTable table = new DataTable(headings);
        results.filterCounts().stream()
                .sorted(Comparator.comparingDouble(AuditResults.FilterCount::p)
                        .thenComparing(AuditResults.FilterCount::word))
                .limit(ROWS)
                .forEach(count -> {
                    DataTable.Row row = table.row(count.word());
                    count.filters().forEach(filters -> row.cell(LocaleText.decimal(filters, 1)));
                    row.cell(Figures.p(count.p()));
                });
        return new Section(
                "Filters by subset",
                new Paragraph(
                        "The secondary view: in how many filters a word is among the words when the layer is"
                                + " dissected on each subset alone, with equally many people of each. It decides nothing here."),
                table,
                rest(results.filterCounts().size()));
    }

    private static Paragraph rest(int all) {
        Paragraph rest = new Paragraph(
                "The first " + ROWS + " of " + LocaleText.number(all) + "; the results file has all of them.");
        rest.addClassName("secondary");
        rest.setVisible(all > ROWS);
        return rest;
    }

    private static UnorderedList limits() {
        UnorderedList list = new UnorderedList();
        LIMITS.forEach(limit -> list.add(new ListItem(limit)));
        return list;
    }
}
