package org.filterscope.explanation;

import com.vaadin.flow.component.html.DescriptionList;

/** What an explanation was made from, how well its explainer does, by whom and when. */
public final class ProvenanceList extends DescriptionList {

    /** All that is known of how an explanation was made. */
    public ProvenanceList(ExplanationDetails details) {
        addClassName("explanation-provenance");
        ProvenanceFacts.all(details).forEach((term, fact) -> add(new Term(term), new Description(fact)));
    }
}
