package org.filterscope.bias.pages;

/** One step of the wizard on the page. */
interface PlanPart {

    /**
     * Puts what was entered into the plan.
     *
     * @throws org.filterscope.refusal.RefusedException when it cannot be understood
     */
    void enter(PlanDraft draft);
}
