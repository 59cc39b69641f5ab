package org.filterscope.bias.pages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import java.util.function.Consumer;

/** The steps of the wizard in a row; going to another one saves what was entered. */
final class PlanSteps extends Nav {

    PlanSteps(PlanStep here, Consumer<PlanStep> go) {
        addClassName("plan-steps");
        getElement().setAttribute("aria-label", "Steps of the plan");
        for (PlanStep step : PlanStep.values()) {
            Button button = new Button(step.number() + " " + step.title(), _ -> go.accept(step));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            if (step == here) {
                button.getElement().setAttribute("aria-current", "step");
            }
            add(button);
        }
    }
}
