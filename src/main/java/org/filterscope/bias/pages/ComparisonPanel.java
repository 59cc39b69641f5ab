package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.Section;

/** The findings of an audit as forest, map, tree and table; all show what the bar above them has chosen. */
final class ComparisonPanel extends Composite<Div> {

    private final transient AuditResults results;
    private final Paragraph summary = new Paragraph();
    private final ComparisonBar bar;
    private final ForestPlot forest;
    private final WordMap map;
    private final ConceptTree tree;
    private final FindingTable table;
    private final Consumer<ComparisonState> changed;
    private transient ComparisonState state;

    /** @param changed hears what is shown, so that the address says it */
    ComparisonPanel(AuditId audit, AuditResults results, ComparisonState first, Consumer<ComparisonState> changed) {
        this.results = results;
        this.changed = changed;
        this.state = first;
        AuditPlan plan = results.plan();
        bar = new ComparisonBar(plan, first, this::choose);
        forest = new ForestPlot(audit, plan, points -> choose(state.withZoom(points)));
        map = new WordMap(audit, plan, percent -> choose(state.withMap(percent)));
        tree = new ConceptTree(audit, plan, concept -> choose(state.withConcept(concept)));
        table = new FindingTable(audit, (column, falling) -> note(state.withOrder(column, falling)));
        summary.addClassName("audit-summary");
        getContent().addClassName("comparison");
        getContent()
                .add(
                        summary,
                        bar,
                        new Section("Differences", forest),
                        new Section("Map of the words", map),
                        new Section("By concept", tree),
                        new Section("All numbers", table));
        show();
    }

    private void choose(ComparisonState next) {
        note(next);
        show();
    }

    private void note(ComparisonState next) {
        state = next;
        changed.accept(next);
    }

    private void show() {
        AuditPlan plan = results.plan();
        String first = plan.subsets().get(state.a()).name();
        String second = plan.subsets().get(state.b()).name();
        List<WordFinding> ofPair = state.ofPair(results.findings());
        List<WordFinding> chosen = state.select(ofPair);
        VerdictCounts counts = VerdictCounts.of(ofPair);
        summary.setText(counts.sentence(first, second));
        bar.show(state, counts, chosen.size());
        forest.show(state, chosen);
        map.show(state, chosen);
        tree.show(state, state.withConcept("").select(ofPair));
        table.show(state, first, second, chosen);
    }

    /** What the table shows. */
    List<WordFinding> shown() {
        return table.shown();
    }
}
