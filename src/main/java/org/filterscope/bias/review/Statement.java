package org.filterscope.bias.review;

import org.filterscope.refusal.RefusedException;

/**
 * What somebody declares with a signature, without spaces around it.
 *
 * @param position what the person is
 * @param independence what the person declares about being independent
 * @param dissent what the person disagrees with; may be empty
 */
public record Statement(String position, String independence, String dissent) {

    /** @throws RefusedException when position or independence are missing, or a text is too long */
    public Statement {
        position = Texts.within(position, 200, "position");
        independence = Texts.within(independence, 2_000, "declaration of independence");
        dissent = Texts.within(dissent, 4_000, "dissent");
        if (position.isEmpty()) {
            throw new RefusedException(
                    "Say what you are, such as \"Fairness auditor, external\"; it stands in the report.");
        }
        if (independence.isEmpty()) {
            throw new RefusedException("Say how you are related to the data and the people who made them.");
        }
    }
}
