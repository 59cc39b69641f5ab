package org.filterscope.explanation;

import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lexicon.Lexicon;
import org.springframework.stereotype.Component;

/** Lexicons at hand: each is opened once for all who ask, and let go of when memory is short. */
@Component
public class OpenLexicons {

    private final Map<LexiconChoice, SoftReference<Lexicon>> open = new EnumMap<>(LexiconChoice.class);
    private final Map<LexiconChoice, SoftReference<SemanticSpace>> spaces = new EnumMap<>(LexiconChoice.class);

    /** The lexicon of a choice. */
    public synchronized Lexicon get(LexiconChoice choice) {
        Optional<Lexicon> there = Optional.ofNullable(open.get(choice)).map(SoftReference::get);
        return there.orElseGet(() -> {
            Lexicon opened = choice.open();
            open.put(choice, new SoftReference<>(opened));
            return opened;
        });
    }

    /** The words of a choice as places in space, numbered as in its lexicon. */
    public synchronized SemanticSpace space(LexiconChoice choice) {
        Optional<SemanticSpace> there = Optional.ofNullable(spaces.get(choice)).map(SoftReference::get);
        return there.orElseGet(() -> {
            SemanticSpace made = LayerExplainer.space(get(choice));
            spaces.put(choice, new SoftReference<>(made));
            return made;
        });
    }
}
