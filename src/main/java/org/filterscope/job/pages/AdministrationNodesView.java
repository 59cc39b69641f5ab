package org.filterscope.job.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.JobNavigation;
import org.filterscope.job.Node;
import org.filterscope.job.NodeId;
import org.filterscope.job.QueueOverview;
import org.filterscope.page.Live;
import org.filterscope.page.PageHeader;

/** The servers of this workspace and how they stand. */
@Route(JobNavigation.NODES)
@PageTitle("Nodes · Filterscope")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("job.css")
class AdministrationNodesView extends Main {

    private final transient JobAdministration administration;
    private final transient QueueOverview overview;
    private final transient Clock clock;
    private final Div cards = new Div();
    private final transient Map<NodeId, NodeCard> shown = new HashMap<>();
    private transient Runnable stopWatching = () -> {};

    AdministrationNodesView(JobAdministration administration, QueueOverview overview, Clock clock) {
        this.administration = administration;
        this.overview = overview;
        this.clock = clock;
        addClassName("page");
        cards.addClassName("cards");
        add(
                new PageHeader(
                        "Nodes",
                        "The servers of this workspace. Drain one before you stop it for an upgrade: it finishes what it has"
                                + " and takes nothing new.",
                        new Anchor(JobNavigation.ADMINISTRATION, "Queue")),
                cards);
        show(administration.nodes());
    }

    private void show(List<Node> nodes) {
        Set<NodeId> known = nodes.stream().map(Node::id).collect(Collectors.toSet());
        if (!shown.keySet().equals(known)) {
            cards.removeAll();
            shown.clear();
        }
        for (Node node : nodes) {
            NodeCard card = shown.computeIfAbsent(node.id(), _ -> {
                NodeCard added = new NodeCard(this::change);
                cards.add(added);
                return added;
            });
            card.show(node, clock.instant());
        }
    }

    private void change(Consumer<JobAdministration> action) {
        action.accept(administration);
        show(administration.nodes());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopWatching = overview.watchNodes(nodes -> {
            Live.show(ui, () -> show(nodes));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }
}
