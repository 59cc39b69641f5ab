package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;

/** The largest differences of a pair of subsets with their intervals, each a link to its evidence. */
@Tag("fs-forest-plot")
@JsModule("./audit/forest-plot.ts")
final class ForestPlot extends Component {

    /** More would slow the page down and tell nobody more. */
    static final int MOST = 300;

    private final transient AuditPlan plan;
    private final AuditId audit;

    /** @param zoomed hears how many points the axis is to reach to; 0 for as far as it must */
    ForestPlot(AuditId audit, AuditPlan plan, IntConsumer zoomed) {
        this.audit = audit;
        this.plan = plan;
        getElement().setProperty("margin", plan.margin().points());
        addListener(Zoomed.class, event -> zoomed.accept(event.points));
    }

    void show(ComparisonState state, List<WordFinding> findings) {
        getElement()
                .setProperty("first", plan.subsets().get(state.a()).name())
                .setProperty("second", plan.subsets().get(state.b()).name())
                .setProperty("zoom", state.zoom())
                .setProperty("total", findings.size())
                .setPropertyList("rows", rows(findings));
    }

    private List<Row> rows(List<WordFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingDouble((WordFinding finding) -> -Math.abs(finding.difference()))
                        .thenComparing(WordFinding::word))
                .limit(MOST)
                .map(finding -> new Row(
                        finding.word(),
                        VerdictText.key(finding.decision().verdict()),
                        finding.difference(),
                        finding.lower(),
                        finding.upper(),
                        new FindingText(plan, finding).label() + ", 95 % interval "
                                + Figures.points(finding.lower(), finding.upper()),
                        FindingAddress.of(audit, finding.word(), finding.subsetA(), finding.subsetB())))
                .toList();
    }

    /** A line as the browser draws it. */
    record Row(
            String word, String verdict, double difference, double lower, double upper, String label, String address) {}

    /** The axis is to reach elsewhere. */
    @DomEvent("fs-zoom")
    public static final class Zoomed extends ComponentEvent<ForestPlot> {

        private final int points;

        public Zoomed(ForestPlot source, boolean fromClient, @EventData("event.detail.points") int points) {
            super(source, fromClient);
            this.points = points;
        }
    }
}
