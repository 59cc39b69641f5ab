package org.filterscope.job;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the node of this process introduces itself to whoever started it. */
@Component
public class NodeIntroduction {

    private final NodeTable.Description node;

    NodeIntroduction(ThisNode thisNode) {
        this.node = thisNode.description();
    }

    /** What it is there for. */
    public NodeRole role() {
        return node.role();
    }

    /** What it is called and how much work it takes, such as {@code worker lab-3 takes work: 2 cpu slots on cpu}. */
    public String line() {
        String named = node.role().name().toLowerCase(Locale.ROOT) + " " + node.name();
        if (!node.role().works()) {
            return named + " shows pages and takes no work; workers on the same database do.";
        }
        return named + " takes work: " + slots(node.cpuSlots(), "cpu")
                + (node.gpuSlots() == 0 ? "" : ", " + slots(node.gpuSlots(), "gpu")) + " on " + node.devices();
    }

    private static String slots(int number, String kind) {
        return number + " " + kind + " slot" + (number == 1 ? "" : "s");
    }
}
