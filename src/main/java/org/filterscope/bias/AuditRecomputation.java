package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Computes the numbers of an audit once more from its counts and says which of them come out otherwise. */
public final class AuditRecomputation {

    private static final int MOST = 20;

    /** Logarithms and roots may differ in their last digit between computers. */
    private static final double LAST_DIGITS = 1e-9;

    private AuditRecomputation() {}

    /**
     * A number that comes out otherwise.
     *
     * @param where its path in the results, such as {@code findings/12/a/with}
     * @param stored what the results say
     * @param computed what follows from the counts
     */
    public record Difference(String where, String stored, String computed) {}

    /**
     * The first differences, none where the results follow from the counts: sizes, counts, rates, intervals, tests, verdicts,
     * sensitivity, checks of the instrument, and changes since the earlier audit. Hypernyms, evidence images, the filters
     * that said a word and counts of filters come from the reading of the images and are covered by the hash alone.
     *
     * @param results the file with the results
     * @param counts the file with the counts
     * @param earlierResults of the audit that the plan compares with; without them changes are not looked at
     * @param earlierCounts of the same
     * @throws org.filterscope.refusal.RefusedException when one of the files is none of an audit
     */
    public static List<Difference> differences(
            byte[] results, byte[] counts, Optional<byte[]> earlierResults, Optional<byte[]> earlierCounts) {
        AuditResults stored = ResultsJson.read(results);
        List<Difference> differences = new ArrayList<>();
        note("countsHash", stored.countsHash(), CanonicalJson.hash(counts), differences);
        note("planHash", stored.planHash(), PlanJson.hash(stored.plan()), differences);
        CountsFile file = CountsFile.read(counts);
        Optional<Earlier> earlier = earlierResults.flatMap(
                before -> earlierCounts.map(of -> new Earlier(ResultsJson.read(before), CountsFile.read(of))));
        AuditNumbers computed;
        try {
            computed = AuditNumbers.of(stored.plan(), file, earlier);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Counts that were tampered with need not even be counts
            differences.add(new Difference("counts", "counts of images", String.valueOf(e.getMessage())));
            return List.copyOf(differences);
        }
        AuditNumbers kept = stored(stored, earlier.isPresent() ? stored.changes() : computed.changes());
        compare("", CanonicalJson.tree(kept), CanonicalJson.tree(computed), differences);
        return List.copyOf(differences);
    }

    private static AuditNumbers stored(AuditResults results, List<AuditResults.WordChange> changes) {
        return new AuditNumbers(
                results.subsets().stream()
                        .map(subset -> new SubsetSize(
                                subset.images(),
                                subset.clusters(),
                                subset.imagesPerCluster(),
                                subset.mostOfOneCluster(),
                                subset.standing(),
                                subset.entersRatios()))
                        .toList(),
                results.left().sharedClusters(),
                results.vocabulary(),
                results.tested(),
                results.permutations(),
                results.selected(),
                results.smallestDifference(),
                results.findings().stream().map(Evidence::removed).toList(),
                results.checks(),
                changes,
                results.concepts());
    }

    private static void note(String where, String stored, String computed, List<Difference> differences) {
        if (!stored.equals(computed)) {
            differences.add(new Difference(where, stored, computed));
        }
    }

    private static boolean isAsNear(JsonNode stored, JsonNode computed) {
        return stored.isFloatingPointNumber()
                && computed.isFloatingPointNumber()
                && Math.abs(stored.doubleValue() - computed.doubleValue())
                        <= LAST_DIGITS * Math.max(1, Math.abs(stored.doubleValue()));
    }

    private static void compare(String where, JsonNode stored, JsonNode computed, List<Difference> differences) {
        if (differences.size() >= MOST || stored.equals(computed) || isAsNear(stored, computed)) {
            return;
        }
        if (stored.isObject() && computed.isObject()) {
            TreeSet<String> names = new TreeSet<>(stored.propertyNames());
            names.addAll(computed.propertyNames());
            names.forEach(name -> compare(where + name + "/", stored.path(name), computed.path(name), differences));
        } else if (stored.isArray() && computed.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), computed.size()); i++) {
                compare(where + i + "/", stored.path(i), computed.path(i), differences);
            }
        } else {
            String path = where.endsWith("/") ? where.substring(0, where.length() - 1) : where;
            differences.add(new Difference(path, stored.toString(), computed.toString()));
        }
    }
}
