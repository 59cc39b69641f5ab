package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.List;

/** The best few lemma groups among words that come by in ascending order, each represented by its nearest form. */
final class NearestGroups {

    private final float[] cosines;
    private final int[] words;
    private final int[] groups;
    private int held;
    private float bar = Float.NEGATIVE_INFINITY;

    NearestGroups(int wanted) {
        cosines = new float[wanted];
        words = new int[wanted];
        groups = new int[wanted];
    }

    /** Looks at the words from {@code first} on, whose cosines are given. */
    void offer(float[] given, int first, int[] groupOf) {
        for (int j = 0; j < given.length; j++) {
            if (given[j] > bar) {
                take(given[j], first + j, groupOf[first + j]);
            }
        }
    }

    private void take(float cosine, int word, int group) {
        int hole = held < words.length ? held : held - 1;
        for (int i = 0; i < held; i++) {
            if (groups[i] == group) {
                if (cosine <= cosines[i]) {
                    return;
                }
                hole = i;
                break;
            }
        }
        if (hole == held) {
            held++;
        }
        int place = hole;
        while (place > 0 && cosines[place - 1] < cosine) {
            move(place - 1, place);
            place--;
        }
        cosines[place] = cosine;
        words[place] = word;
        groups[place] = group;
        if (held == words.length) {
            bar = cosines[held - 1];
        }
    }

    private void move(int from, int to) {
        cosines[to] = cosines[from];
        words[to] = words[from];
        groups[to] = groups[from];
    }

    List<NearWord> inOrder() {
        List<NearWord> ordered = new ArrayList<>(held);
        for (int i = 0; i < held; i++) {
            ordered.add(new NearWord(words[i], groups[i], cosines[i]));
        }
        return ordered;
    }
}
