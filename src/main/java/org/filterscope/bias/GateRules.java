package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filterscope.bias.statistics.ReAudits;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.refusal.RefusedException;

/**
 * When an audit lets something pass.
 *
 * @param failing verdicts that do not pass
 * @param words lemmas that are looked at; empty for all that were tested
 * @param points differences up to this size pass whatever their verdict, as a share; 0 to let none pass for its size
 * @param allowed how many findings may fail before the gate closes
 */
public record GateRules(Set<Verdict> failing, List<String> words, double points, int allowed) {

    /** @throws RefusedException when a rule is out of range */
    public GateRules {
        failing = Collections.unmodifiableSet(new TreeSet<>(failing)); // in one order, as plans with them are hashed
        words = List.copyOf(words);
        if (failing.contains(Verdict.EQUIVALENT)) {
            throw new RefusedException(
                    "A gate that closes on equivalent words closes on what is shown to be alike; name"
                            + " other verdicts.");
        }
        if (!(points >= 0 && points < 1) || allowed < 0) {
            throw new RefusedException("A gate lets differences pass up to a size from 0 to 1, and 0 or more findings;"
                    + " choose within these.");
        }
    }

    /** Closed by any material difference. */
    public static GateRules standard() {
        return new GateRules(Set.of(Verdict.MATERIAL), List.of(), 0, 0);
    }

    /** The same for other words. */
    GateRules withWords(List<String> others) {
        return new GateRules(failing, others, points, allowed);
    }

    /**
     * Whether there is anything to decide where a plan is looked at again: a word of its watch-list that could be tested, or
     * that closes the gate when it cannot.
     */
    public boolean canDecideAgain(AuditResults results) {
        return results.findings().stream()
                .filter(finding -> results.plan().watchList().contains(finding.word()))
                .filter(finding -> words.isEmpty() || words.contains(finding.word()))
                .anyMatch(finding -> finding.test().isPresent()
                        || failing.contains(finding.decision().verdict()));
    }

    /**
     * What a gate says.
     *
     * @param open whether it lets pass
     * @param level at which watch-list words were decided: q, or what is left of it for this repetition
     * @param failed the findings that did not pass, the largest difference first
     */
    public record Outcome(boolean open, double level, List<WordFinding> failed) {

        /** Copies. */
        public Outcome {
            failed = List.copyOf(failed);
        }
    }

    /**
     * Decides. Where a plan is looked at again and again, each look spends but a part of q, on the words of its watch-list
     * alone: they fail only with an adjusted p of at most q · 6 / (π² t²).
     *
     * @param repetition t, from 1; empty for an audit that is not repeated
     */
    public Outcome decide(AuditResults results, Optional<Integer> repetition) {
        AuditPlan plan = results.plan();
        double level = repetition.map(t -> ReAudits.level(plan.q(), t)).orElse(plan.q());
        List<WordFinding> failed = new ArrayList<>(results.findings().stream()
                .filter(finding -> failing.contains(finding.decision().verdict()))
                .filter(finding -> words.isEmpty() || words.contains(finding.word()))
                .filter(finding -> isAsked(finding, plan))
                .filter(finding -> !isSmall(finding))
                .filter(finding -> repetition.isEmpty() || isDecided(finding, plan, level))
                .toList());
        failed.sort((one, other) -> Double.compare(Math.abs(other.difference()), Math.abs(one.difference())));
        return new Outcome(failed.size() <= allowed, level, failed);
    }

    /** With a watch-list all other words are described only, whatever they are called. */
    private static boolean isAsked(WordFinding finding, AuditPlan plan) {
        return plan.watchList().isEmpty() || plan.watchList().contains(finding.word());
    }

    private boolean isSmall(WordFinding finding) {
        return finding.test().isPresent() && Math.abs(finding.difference()) <= points;
    }

    /** Verdicts that rest on no difference, such as inconclusive, need no level. */
    private static boolean isDecided(WordFinding finding, AuditPlan plan, double level) {
        boolean claims = finding.decision().verdict() == Verdict.MATERIAL
                || finding.decision().verdict() == Verdict.DIFFERENCE_SIZE_UNCERTAIN;
        return plan.watchList().contains(finding.word())
                && (!claims || finding.test().map(test -> test.holm() <= level).orElse(false));
    }
}
