package org.filterscope.cli;

import java.util.List;
import org.filterscope.explanation.ReferenceReport;
import org.filterscope.tensor.image.BrokenImage;

/** Says what was left out, so that nothing is dropped in silence. */
final class Remarks {

    private static final int LISTED = 10;

    private Remarks() {}

    static void broken(Console console, List<BrokenImage> broken) {
        if (broken.isEmpty()) {
            return;
        }
        console.remark(broken.size() + " files were left out:");
        broken.stream().limit(LISTED).forEach(image -> console.remark("  " + image.file() + " " + image.reason()));
        if (broken.size() > LISTED) {
            console.remark("  … and " + (broken.size() - LISTED) + " more");
        }
    }

    static void reference(Console console, ReferenceReport report) {
        if (!report.categoriesWithoutVector().isEmpty()) {
            console.remark("Categories without a word vector, not used: "
                    + String.join(", ", report.categoriesWithoutVector()));
        }
        if (report.faults().total() > 0) {
            console.remark("Entries left out: " + report.faults().summary() + "; first: "
                    + report.faults().listed().getFirst());
        }
        count(console, report.notFinite(), "images gave activations that are no finite numbers");
        count(console, report.crowds(), "annotations of crowds were not used");
        count(console, report.misplaced(), "annotations were drawn on a picture of another size and not used");
        count(console, report.outside(), "objects lie outside the cut to the network's input");
        broken(console, report.broken());
    }

    private static void count(Console console, int number, String what) {
        if (number > 0) {
            console.remark(number + " " + what + ".");
        }
    }
}
