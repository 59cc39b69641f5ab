package org.filterscope.explanation.rating;

/** What the program itself says of a filter's words. */
enum AutomaticScore {
    STRENGTH("Strength of the strongest word") {
        @Override
        double of(SampledFilter filter) {
            return filter.strength();
        }
    },
    EXCESS("Strength above chance") {
        @Override
        double of(SampledFilter filter) {
            return filter.excess();
        }
    },
    RELIABLE("Marked reliable") {
        @Override
        double of(SampledFilter filter) {
            return filter.reliable() ? 1 : 0;
        }
    };

    private final String label;

    AutomaticScore(String label) {
        this.label = label;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    abstract double of(SampledFilter filter);
}
