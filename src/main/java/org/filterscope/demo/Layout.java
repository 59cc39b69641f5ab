package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;

/** Finds places for the things of a scene: they may hide each other, but none so much that it cannot be told. */
final class Layout {

    /** At least this share of every thing is seen. */
    static final double LEAST_VISIBLE = 0.5;

    private static final int PLACES = 16;
    private static final double SHRINKING = 0.96;
    private static final int LOOK = 64;

    private final Chance chance;

    Layout(Chance chance) {
        this.chance = chance;
    }

    /** Puts things at their places, in random order from back to front; they shrink until all can be seen. */
    List<Placed> arrange(List<Placed> things) {
        double shrunk = 1;
        while (true) {
            List<Placed> placed = new ArrayList<>();
            List<Placed> order = new ArrayList<>(things);
            chance.shuffle(order);
            for (Placed thing : order) {
                placed.add(bestPlace(thing, thing.size() * shrunk, placed));
            }
            if (leastVisible(placed) >= LEAST_VISIBLE) {
                return placed;
            }
            shrunk *= SHRINKING;
        }
    }

    /** Of some places the one with most room to all that stand already, or the first with room enough. */
    private Placed bestPlace(Placed thing, double size, List<Placed> others) {
        Placed best = thing;
        double bestRoom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < PLACES; i++) {
            double margin = 0.46 * size;
            Placed candidate = thing.at(chance.between(margin, 1 - margin), chance.between(margin, 1 - margin), size);
            double room = room(candidate, others);
            if (room > bestRoom) {
                best = candidate;
                bestRoom = room;
            }
            if (room > 0.9) {
                break;
            }
        }
        return best;
    }

    /** The smallest distance to another thing, in units of the mean of both sizes. */
    private static double room(Placed thing, List<Placed> others) {
        double least = 2;
        for (Placed other : others) {
            double dx = thing.x() - other.x();
            double dy = thing.y() - other.y();
            least = Math.min(least, 2 * Math.sqrt(dx * dx + dy * dy) / (thing.size() + other.size()));
        }
        return least;
    }

    private static double leastVisible(List<Placed> placed) {
        Coverage coverage = new Coverage(LOOK, placed);
        double least = 1;
        for (int i = 0; i < placed.size(); i++) {
            least = Math.min(least, coverage.visibleShare(i));
        }
        return least;
    }
}
