package org.filterscope.explanation.rating;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.filterscope.tensor.ContentHash;

/**
 * The order in which a rater sees the items: block after block in which each filter comes once, with the words of a source
 * drawn for it, and the gold items strewn in. So a filter comes back as late as can be, and no source is always first.
 */
final class RaterOrder {

    private RaterOrder() {}

    /**
     * The order of one rater.
     *
     * @param frozen hash of the round's plan
     * @param pseudonym of the rater; with the hash it decides the order
     * @return the items' numbers
     */
    static List<Integer> of(FrozenRound round, ContentHash frozen, String pseudonym) {
        SplittableRandom random =
                new SplittableRandom(new BigInteger(frozen.hex(), 16).longValue() ^ pseudonym.hashCode());
        Map<Integer, List<RatedItem>> byFilter = new LinkedHashMap<>();
        List<RatedItem> gold = new ArrayList<>();
        for (RatedItem item : round.items()) {
            if (item.gold().isPresent()) {
                gold.add(item);
            } else {
                byFilter.computeIfAbsent(item.filter(), _ -> new ArrayList<>()).add(item);
            }
        }
        byFilter.values().forEach(items -> Collections.shuffle(items, random));
        List<RatedItem> order = new ArrayList<>();
        for (int block = 0; order.size() < round.items().size() - gold.size(); block++) {
            append(order, block(byFilter, block, random));
        }
        gold.forEach(item -> order.add(random.nextInt(order.size() + 1), item));
        return order.stream().map(RatedItem::item).toList();
    }

    private static List<RatedItem> block(Map<Integer, List<RatedItem>> byFilter, int number, SplittableRandom random) {
        List<RatedItem> block = new ArrayList<>();
        byFilter.values().stream()
                .filter(items -> items.size() > number)
                .forEach(items -> block.add(items.get(number)));
        Collections.shuffle(block, random);
        return block;
    }

    /** Where the same filter would come twice in a row, the new block begins with its last item. */
    private static void append(List<RatedItem> order, List<RatedItem> block) {
        if (!order.isEmpty() && order.getLast().filter() == block.getFirst().filter()) {
            Collections.swap(block, 0, block.size() - 1);
        }
        order.addAll(block);
    }
}
