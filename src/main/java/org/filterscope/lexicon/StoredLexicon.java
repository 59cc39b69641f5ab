package org.filterscope.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;

/** A lexicon as a file of the program's own holds it: words, vectors and facts, ready to choose from without WordNet. */
final class StoredLexicon implements WordKnowledge {

    static final String RESOURCE = "english.fslx";

    private final String origin;
    private final WordVectors vectors;
    private final List<WordFacts> facts;

    StoredLexicon(String origin, WordVectors vectors, List<WordFacts> facts) {
        this.origin = origin;
        this.vectors = vectors;
        this.facts = List.copyOf(facts);
    }

    static StoredLexicon builtIn() {
        try (InputStream stream = StoredLexicon.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program was built without its lexicon");
            }
            return LexiconFile.decode(stream.readAllBytes(), "The built-in lexicon");
        } catch (IOException e) {
            throw new RefusedException("The program's jar cannot be read; build it again.", e);
        }
    }

    static boolean isStored(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return LexiconFile.hasMagic(stream.readNBytes(4));
        } catch (IOException e) {
            throw new RefusedException(file + " cannot be read; check its permissions.", e);
        }
    }

    static StoredLexicon read(Path file) {
        try {
            return LexiconFile.decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new RefusedException("The lexicon " + file + " cannot be read; check the path.", e);
        }
    }

    Lexicon choose(LexiconSettings settings) {
        return new WordSelection(vectors, this, settings).lexicon(origin);
    }

    @Override
    public WordFacts factsOf(int index, String word) {
        return facts.get(index);
    }

    String origin() {
        return origin;
    }

    WordVectors vectors() {
        return vectors;
    }
}
