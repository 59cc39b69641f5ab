package org.filterscope.explanation.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.filterscope.explanation.ExplanationId;

/** Words, activations and images of a filter; the browser fetches them, counts votes again and draws regions by itself. */
@Tag("fs-filter-evidence")
@JsModule("./filter/filter-evidence.ts")
final class EvidencePanel extends Component {

    /**
     * Shows a filter.
     *
     * @param version as the explanation's outcome has it
     * @param query what is chosen on the page, as the address says it
     * @param first where filter 0 is
     */
    EvidencePanel(ExplanationId explanation, String version, int filter, String query, String first) {
        getElement()
                .setProperty("query", query)
                .setProperty("filters", first.substring(0, first.lastIndexOf('/') + 1))
                .setProperty("names", FilterNavigation.words(explanation, "{filters}"))
                .setProperty("feed", FilterNavigation.feed(explanation, version))
                .setProperty("source", FilterNavigation.evidence(explanation, version, filter));
    }

    /** Where the evidence is asked for. */
    String source() {
        return getElement().getProperty("source", "");
    }
}
