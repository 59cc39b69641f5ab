package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;

/** Words by how often they were found in both subsets of a pair. */
@Tag("fs-word-map")
@JsModule("./audit/word-map.ts")
final class WordMap extends Component {

    /** More than so many signs would hide each other. */
    static final int MOST = 1_000;

    private final transient AuditPlan plan;
    private final AuditId audit;
    private int first;
    private int second = 1;

    /** @param reached hears how many percent the axes are to reach to; 0 for as far as they must */
    WordMap(AuditId audit, AuditPlan plan, IntConsumer reached) {
        this.audit = audit;
        this.plan = plan;
        getElement().setProperty("margin", plan.margin().points());
        addListener(Reached.class, event -> reached.accept(event.percent));
        addListener(Opened.class, event -> open(event.word));
    }

    private void open(String word) {
        String[] address = FindingAddress.of(audit, word, first, second).split("\\?", 2);
        getUI().orElseThrow().navigate(address[0], QueryParameters.fromString(address[1]));
    }

    void show(ComparisonState state, List<WordFinding> findings) {
        first = state.a();
        second = state.b();
        getElement()
                .setProperty("first", plan.subsets().get(state.a()).name())
                .setProperty("second", plan.subsets().get(state.b()).name())
                .setProperty("reach", state.map())
                .setProperty("total", findings.size())
                .setPropertyList("points", points(findings));
    }

    private List<Point> points(List<WordFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingDouble((WordFinding finding) -> -Math.abs(finding.fightinWords()))
                        .thenComparing(WordFinding::word))
                .limit(MOST)
                .map(finding -> new Point(
                        finding.word(),
                        VerdictText.key(finding.decision().verdict()),
                        finding.a().rate(),
                        finding.b().rate(),
                        Math.abs(finding.fightinWords()),
                        new FindingText(plan, finding).label()))
                .toList();
    }

    /** A sign as the browser draws it. */
    record Point(String word, String verdict, double first, double second, double weight, String label) {}

    /** The axes are to reach elsewhere. */
    @DomEvent("fs-reach")
    public static final class Reached extends ComponentEvent<WordMap> {

        private final int percent;

        public Reached(WordMap source, boolean fromClient, @EventData("event.detail.percent") int percent) {
            super(source, fromClient);
            this.percent = percent;
        }
    }

    /** A word is to be opened. */
    @DomEvent("fs-open")
    public static final class Opened extends ComponentEvent<WordMap> {

        private final String word;

        public Opened(WordMap source, boolean fromClient, @EventData("event.detail.word") String word) {
            super(source, fromClient);
            this.word = word;
        }
    }
}
