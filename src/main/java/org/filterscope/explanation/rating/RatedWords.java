package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationId;

/** Where the words come from that are rated: what is kept of the methods of attention of an explanation. */
public interface RatedWords {

    /** The methods whose words are kept, the one that the explanation was made with first. */
    List<String> methods(ExplanationId explanation);

    /**
     * The words of all filters by one method.
     *
     * @return by the filters' numbers, strongest first; filters without words are not there
     */
    Map<Integer, List<ExplainedWord>> words(ExplanationId explanation, String method);
}
