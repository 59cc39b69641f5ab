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
        notFinite(console, report.notFinite());
        count(console, report.crowds(), "annotations of crowds were not used");
        count(console, report.misplaced(), "annotations were drawn on a picture of another size and not used");
        count(console, report.outside(), "objects lie outside the cut to the network's input");
        broken(console, report.broken());
    }

    static void notFinite(Console console, long images) {
        count(console, images, "images were left out, because the layer's activations on them are no finite numbers");
    }

    static void blank(Console console, int samples) {
        count(console, samples, "samples taught nothing, because the layer did not react to them at all");
    }

    private static void count(Console console, long number, String what) {
        if (number > 0) {
            console.remark(number + " " + what + ".");
        }
    }
}
