package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.filterscope.dataset.rule.SubsetRule;

/** A part of the rule builder: a condition or a group of parts. */
sealed interface RulePart permits RuleCondition, RuleGroup {

    /** The rule it says, or nothing while it is not filled in. */
    Optional<SubsetRule> rule();

    Component component();
}
