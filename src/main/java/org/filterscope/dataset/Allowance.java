package org.filterscope.dataset;

import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/**
 * How much a file of annotations may bring into memory. Far more than the largest public collections hold, and still not
 * enough to bring a server down.
 */
final class Allowance {

    private static final int ENTRIES = 5_000_000;
    private static final int NUMBERS_OF_A_REGION = 100_000;
    private static final long NUMBERS = 200_000_000;

    private final String file;
    private int entries;
    private int inRegion;
    private long numbers;

    Allowance(String file) {
        this.file = file;
    }

    /** One more image, category, annotation or object. */
    void entry() {
        entries++;
        inRegion = 0;
        refuseBeyond(entries, ENTRIES, "entries; divide it into several datasets");
    }

    /** So many more numbers of the region of the latest entry. */
    void numbers(int more) {
        inRegion += more;
        numbers += more;
        refuseBeyond(inRegion, NUMBERS_OF_A_REGION, "numbers for one region; simplify its outline");
        refuseBeyond(numbers, NUMBERS, "numbers for its regions; divide it into several datasets");
    }

    private void refuseBeyond(long found, long most, String what) {
        if (found > most) {
            throw new RefusedException(file + " has more than " + LocaleText.number(most) + " " + what + ".");
        }
    }
}
