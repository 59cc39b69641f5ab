package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;

/** The words of a pair of subsets under their concepts. */
@Tag("fs-concept-tree")
@JsModule("./audit/concept-tree.ts")
final class ConceptTree extends Component {

    private final transient AuditPlan plan;
    private final AuditId audit;

    /** @param chosen hears which concept is to be seen alone; empty for all */
    ConceptTree(AuditId audit, AuditPlan plan, Consumer<String> chosen) {
        this.audit = audit;
        this.plan = plan;
        addListener(Chosen.class, event -> chosen.accept(event.name));
    }

    /** @param findings those of all concepts */
    void show(ComparisonState state, List<WordFinding> findings) {
        getElement()
                .setProperty("first", plan.subsets().get(state.a()).name())
                .setProperty("second", plan.subsets().get(state.b()).name())
                .setProperty("chosen", state.concept())
                .setProperty("address", FindingAddress.pattern(audit, state.a(), state.b()))
                .setPropertyList("concepts", Concept.of(findings));
    }

    /** A concept is to be seen alone. */
    @DomEvent("fs-concept")
    public static final class Chosen extends ComponentEvent<ConceptTree> {

        private final String name;

        public Chosen(ConceptTree source, boolean fromClient, @EventData("event.detail.name") String name) {
            super(source, fromClient);
            this.name = name;
        }
    }
}
