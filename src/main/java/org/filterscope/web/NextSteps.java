package org.filterscope.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.model.ModelNavigation;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;

/** The way from an empty project to explained filters: what is done, and what comes next. */
class NextSteps extends Div {

    NextSteps(ProjectId project, ProjectContents.Contents contents) {
        List<Integer> counts =
                contents.shelves().stream().map(ProjectContents.Shelf::count).toList();
        OrderedList steps = new OrderedList(
                step(
                        counts.get(0) > 0,
                        "Bring a model",
                        "a trained network as a TensorFlow SavedModel",
                        ModelNavigation.importing(project)),
                step(
                        counts.get(1) > 0,
                        "Bring images",
                        "some with categories to learn words from, some to look at filters with",
                        DatasetNavigation.importing(project)),
                step(
                        counts.get(2) > 0,
                        "Explain a layer",
                        "its filters are then said in words, each with the pixels that earned it",
                        ExplanationNavigation.start(project)),
                step(
                        counts.get(3) > 0,
                        "Plan an audit",
                        "what the images of some people show more often than those of others",
                        AuditNavigation.audits(project)));
        steps.addClassName("next-steps");
        add(new Section("What to do next", steps));
    }

    private static ListItem step(boolean done, String title, String meaning, String address) {
        ListItem step = new ListItem();
        if (done) {
            var tick = VaadinIcon.CHECK_CIRCLE.create();
            tick.getElement().setAttribute("aria-label", "done");
            step.add(tick, new Span(title));
            step.addClassName("done");
        } else {
            step.add(new Anchor(address, title));
        }
        Span line = new Span(meaning);
        line.addClassName("secondary");
        step.add(line);
        return step;
    }
}
