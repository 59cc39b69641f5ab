package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.filterscope.bias.statistics.Verdict;

/** The sign of a verdict: shape and colour; stands beside its name. */
@Tag("fs-verdict-mark")
@JsModule("./audit/verdict-mark.ts")
final class VerdictMark extends Component {

    VerdictMark(Verdict verdict) {
        getElement().setAttribute("verdict", VerdictText.key(verdict));
    }
}
