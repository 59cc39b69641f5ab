package org.filterscope.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filterscope.explanation.LexiconChoice;
import org.filterscope.explanation.OpenLexicons;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Turns the words that a plan names into the lemmas that images have, as a word nobody says would pass for ever. */
@Component
class PlanWords {

    private final OpenLexicons lexicons;

    PlanWords(OpenLexicons lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * The plan with the lemmas of its watch-list and gate.
     *
     * @throws RefusedException when the lexicon does not know a word, or the gate looks at one that is never decided
     */
    AuditPlan lemmas(AuditPlan plan, LexiconChoice choice) {
        if (plan.named().isEmpty()) {
            return plan;
        }
        Lexicon lexicon = lexicons.get(choice);
        requireKnown(lexicon, plan.named());
        List<String> watched = lemmas(lexicon, plan.watchList());
        Optional<GateRules> gate = plan.gate().map(rules -> rules.withWords(lemmas(lexicon, rules.words())));
        List<String> undecided = gate.map(GateRules::words).orElse(List.of()).stream()
                .filter(word -> !watched.isEmpty() && !watched.contains(word))
                .toList();
        if (!undecided.isEmpty()) {
            throw new RefusedException("The gate looks at " + quoted(undecided)
                    + ", and only words of the watch-list are decided; put it there, or leave it out of the gate.");
        }
        return plan.withWords(watched, gate);
    }

    private static void requireKnown(Lexicon lexicon, List<String> words) {
        List<String> unknown = words.stream()
                .filter(word -> lemma(lexicon, word).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException("The lexicon of the explanation does not know " + quoted(unknown)
                    + ", so no image can have it; correct the watch-list or the gate.");
        }
    }

    private static List<String> lemmas(Lexicon lexicon, List<String> words) {
        List<String> lemmas = new ArrayList<>();
        words.forEach(word -> lemma(lexicon, word).ifPresent(lemmas::add));
        return lemmas.stream().distinct().toList();
    }

    /** A lemma need not be a word of the lexicon itself. */
    private static Optional<String> lemma(Lexicon lexicon, String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        OptionalInt index = lexicon.indexOf(plain);
        if (index.isPresent()) {
            return Optional.of(lexicon.lemma(index.getAsInt()));
        }
        return IntStream.range(0, lexicon.size())
                .mapToObj(lexicon::lemma)
                .filter(plain::equals)
                .findFirst();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }
}
