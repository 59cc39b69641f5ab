package org.filterscope.bias.review;

/** How people read decisions. */
final class ChoiceText {

    private ChoiceText() {}

    static String of(AuditReview.Choice choice) {
        return switch (choice) {
            case ACCEPT -> "Accept as it is";
            case MITIGATE -> "Mitigate";
            case COLLECT_MORE -> "Collect more images";
        };
    }
}
