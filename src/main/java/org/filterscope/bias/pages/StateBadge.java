package org.filterscope.bias.pages;

import com.vaadin.flow.component.html.Span;
import org.filterscope.bias.AuditState;

/** Where an audit stands. */
final class StateBadge extends Span {

    StateBadge(AuditState state) {
        super(title(state));
        addClassName("badge");
        switch (state) {
            case FROZEN -> addClassName("badge-running");
            case SIGNED -> addClassName("badge-done");
            case DRAFT, MADE, IN_REVIEW, SUPERSEDED -> {}
        }
    }

    static String title(AuditState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case FROZEN -> "Frozen, being computed";
            case MADE -> "Computed";
            case IN_REVIEW -> "In review";
            case SIGNED -> "Signed";
            case SUPERSEDED -> "Superseded";
        };
    }
}
