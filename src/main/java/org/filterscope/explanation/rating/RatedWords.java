package org.filterscope.explanation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.KeptWord;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.lavise.ChanceLevel;
import org.filterscope.lavise.ChanceLevels;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.springframework.stereotype.Component;

/** The words that can be rated: counted again from the votes that are kept with an explanation, method by method. */
@Component
class RatedWords {

    private static final int KNOWN = 64;

    private final KeptExplanations explanations;
    private final LinkedHashMap<String, List<String>> known = new LinkedHashMap<>();

    RatedWords(KeptExplanations explanations) {
        this.explanations = explanations;
    }

    /** The methods whose votes are kept, the one that the explanation was made with first. */
    List<String> methods(ExplanationId explanation) {
        String version = explanation + " " + explanations.get(explanation).version();
        synchronized (known) {
            List<String> methods = known.get(version);
            if (methods != null) {
                return methods;
            }
        }
        List<String> methods = explanations.votes(explanation).methods().stream()
                .map(MethodVotes::method)
                .toList();
        synchronized (known) {
            known.put(version, methods);
            if (known.size() > KNOWN) {
                known.pollFirstEntry();
            }
        }
        return methods;
    }

    /**
     * The words of all filters by every method that is kept, counted by the explanation's own rules.
     *
     * @return by method, and by the filters' numbers
     */
    Map<String, List<Candidate>> words(ExplanationId explanation) {
        ExplanationSettings settings = explanations.get(explanation).settings();
        KeptVotes kept = explanations.votes(explanation);
        Map<String, List<Candidate>> words = new HashMap<>();
        for (MethodVotes method : kept.methods()) {
            words.put(method.method(), words(kept, kept.of(method), settings));
        }
        return words;
    }

    private static List<Candidate> words(KeptVotes kept, Votes votes, ExplanationSettings settings) {
        List<ChanceLevel> chance = ChanceLevels.of(votes, settings.rules(), settings.seed());
        List<Candidate> words = new ArrayList<>();
        for (int filter = 0; filter < kept.filters(); filter++) {
            ChanceLevel level = chance.get(filter);
            List<ImageVote> own = votes.of(filter);
            words.add(new Candidate(
                    filter,
                    own.size(),
                    WordRanking.count(own, settings.rules()).words().stream()
                            .map(word -> word(kept.words().get(word.word()), word, level))
                            .toList()));
        }
        return words;
    }

    private static ExplainedWord word(KeptWord kept, RankedWord ranked, ChanceLevel chance) {
        return new ExplainedWord(
                kept.text(),
                kept.lemma(),
                ranked.strength(),
                chance.of(ranked.group()),
                chance.isBeatenBy(ranked),
                ranked.images());
    }
}
