package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.job.JobAdministration;
import org.filterscope.job.Node;
import org.filterscope.job.NodeRole;
import org.filterscope.job.NodeState;
import org.filterscope.page.LocaleText;

/** One server: what it offers, how busy it is, and whether it may work. */
final class NodeCard extends Composite<Div> {

    private final H2 name = new H2();
    private final Span state = new Span();
    private final Paragraph refused = new Paragraph();
    private final Div slots = new Div();
    private final DescriptionList facts = new DescriptionList();
    private final Button drain = new Button("Drain");
    private final Button undrain = new Button("Take back");
    private transient Optional<Node> shown = Optional.empty();

    /** @param change changes something about the node and shows what came of it */
    NodeCard(Consumer<Consumer<JobAdministration>> change) {
        getContent().addClassNames("card", "node-card");
        slots.addClassName("node-slots");
        facts.addClassName("facts");
        refused.addClassName("problem");
        drain.addThemeVariants(ButtonVariant.SMALL);
        undrain.addThemeVariants(ButtonVariant.SMALL);
        Div head = new Div(name, state);
        head.addClassName("job-head");
        Div buttons = new Div(drain, undrain);
        buttons.addClassName("job-buttons");
        getContent().add(head, refused, slots, facts, buttons);
        // the same buttons stay, so that one of them keeps the focus while the card is renewed
        drain.addClickListener(_ -> shown.ifPresent(node -> change.accept(all -> all.drain(node.id()))));
        undrain.addClickListener(_ -> shown.ifPresent(node -> change.accept(all -> all.undrain(node.id()))));
    }

    void show(Node node, Instant now) {
        shown = Optional.of(node);
        name.setText(node.name());
        state.setText(title(node.state()));
        state.setClassName("badge badge-" + node.state().name().toLowerCase(Locale.ROOT));
        refused.setText(node.refused().map("It is given no work: "::concat).orElse(""));
        refused.setVisible(node.refused().isPresent());
        slots.removeAll();
        slots.setVisible(node.role().works());
        if (node.role().works()) {
            slots.add(bar("CPU", node.busyCpu(), node.cpuSlots()));
            if (node.gpuSlots() > 0) {
                slots.add(bar("GPU", node.busyGpu(), node.gpuSlots()));
            }
            if (node.lookSlots() > 0) {
                slots.add(bar("Previews", node.busyLook(), node.lookSlots()));
            }
        }
        facts.getElement().removeAllChildren();
        fact("Role", role(node.role()));
        fact("Version", node.version());
        if (!node.devices().isEmpty()) {
            fact("Devices", node.devices());
        }
        fact("Load", node.loadAverage() < 0 ? "not told" : LocaleText.decimal(node.loadAverage(), 2));
        fact("Last heartbeat", LocaleText.ago(Duration.between(node.heartbeatAt(), now)));
        fact("Clock", clock(node.clockAhead()));
        fact("Since", LocaleText.time(node.startedAt()));
        drain.setVisible(node.state() == NodeState.ACTIVE && node.role().works());
        undrain.setVisible(node.state() == NodeState.DRAINING);
        drain.setAriaLabel("Drain " + node.name());
        undrain.setAriaLabel("Take " + node.name() + " back");
        getContent().getElement().setAttribute("data-state", node.state().name());
    }

    private static Component bar(String kind, int busy, int all) {
        ProgressBar bar = new ProgressBar(0, Math.max(1, all), Math.min(busy, Math.max(1, all)));
        String text = LocaleText.number(busy) + " of " + LocaleText.count(all, "slot", "slots") + " busy";
        bar.getElement().setAttribute("aria-label", kind + ": " + text);
        return new Div(JobText.secondary(kind + ": " + text), bar);
    }

    private static String clock(Duration ahead) {
        long millis = ahead.toMillis();
        if (Math.abs(millis) < 1) {
            return "as the database's";
        }
        return LocaleText.number(Math.abs(millis)) + " ms "
                + (millis > 0 ? "ahead of the database's" : "behind the database's");
    }

    private static String role(NodeRole role) {
        return switch (role) {
            case ALL -> "shows pages and works";
            case WEB -> "shows pages";
            case WORKER -> "works";
        };
    }

    private static String title(NodeState state) {
        return switch (state) {
            case ACTIVE -> "Active";
            case DRAINING -> "Draining";
            case STOPPED -> "Stopped";
            case LOST -> "Lost";
        };
    }

    private void fact(String name, String value) {
        Div pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }
}
