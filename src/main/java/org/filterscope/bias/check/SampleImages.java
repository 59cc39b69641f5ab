package org.filterscope.bias.check;

import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.statistics.WordCounts;

/** Where the images of a blind sample come from. */
interface SampleImages {

    /**
     * The numbers of some images of a subset with a word, or without it.
     *
     * @param ranks their places among all such images that were audited, ascending
     * @return those of them that are still there
     */
    List<CheckedImage> drawn(AuditId audit, String word, int subset, boolean with, List<Integer> ranks);

    /**
     * The addresses of some images' files, in this order.
     *
     * @throws org.filterscope.refusal.RefusedException when one is no longer the image that was drawn
     */
    List<String> pictures(AuditId audit, List<CheckedImage> images);

    /** In how many images of each unit a word was found, as word 0. */
    WordCounts counts(AuditId audit, String word);
}
