package org.filterscope.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Images kept away from training altogether, so that an explainer can be judged by them: a share of each category's
 * contents, drawn without replacement. Copies of one picture go the same way.
 *
 * @param learning what the explainer may learn from
 * @param heldOut what it never sees
 */
record HoldOut(List<HashedImage> learning, List<HashedImage> heldOut) {

    static HoldOut draw(List<HashedImage> images, double share, long seed) {
        Map<String, Set<String>> contentsByCategory = new LinkedHashMap<>();
        for (HashedImage each : images) {
            String category = each.image().annotations().isEmpty()
                    ? ""
                    : each.image().annotations().getFirst().category();
            contentsByCategory
                    .computeIfAbsent(category, c -> new LinkedHashSet<>())
                    .add(each.hash());
        }
        Random random = new Random(seed);
        Set<String> held = new LinkedHashSet<>();
        for (Set<String> contents : contentsByCategory.values()) {
            List<String> shuffled = new ArrayList<>(contents);
            Collections.shuffle(shuffled, random);
            held.addAll(shuffled.subList(0, (int) Math.round(share * shuffled.size())));
        }
        return new HoldOut(
                images.stream().filter(each -> !held.contains(each.hash())).toList(),
                images.stream().filter(each -> held.contains(each.hash())).toList());
    }
}
