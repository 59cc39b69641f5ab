package org.filterscope.bias.review;

import org.filterscope.refusal.RefusedException;

/** What somebody declares with a signature, without spaces around it. */
record Statement(String position, String independence, String dissent) {

    Statement {
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
