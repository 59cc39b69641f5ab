package org.filterscope.bias;

import org.filterscope.refusal.RefusedException;

/**
 * How the words of an image are chosen: the union over its F most active filters of the k nearest words of each, as far as
 * they are near enough.
 *
 * @param filters F, 1 to 32
 * @param words k, 1 to 10
 * @param nearness τ, the least cosine, 0 to 1
 */
public record WordSettings(int filters, int words, double nearness) {

    /** @throws RefusedException when a setting is out of range */
    public WordSettings {
        if (filters < 1 || filters > 32 || words < 1 || words > 10 || !(nearness >= 0 && nearness <= 1)) {
            throw new RefusedException("The words of an image come from 1 to 32 filters, 1 to 10 words each, with a"
                    + " nearness from 0 to 1; choose within these.");
        }
    }
}
