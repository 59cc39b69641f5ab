package org.filterscope.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.filterscope.tensor.RefusedException;

/**
 * Builds a lexicon file like the one in the program: nouns by the rule of docs/lexicon.md, vectors in 8 bit. The same input and
 * settings give the same bytes.
 */
public final class LexiconBuild {

    private static final Pattern WRITABLE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final LexiconBuildSettings settings;
    private final List<LexiconFile.Entry> entries = new ArrayList<>();
    private int voting;
    private int further;
    private String lastWord = "";
    private double cosineSum;
    private double worstCosine = 1;

    private LexiconBuild(LexiconBuildSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads the vectors, chooses the words and writes the file, whole or not at all.
     *
     * @throws RefusedException when the vectors cannot be read or hold no noun, or when the file cannot be written
     */
    public static LexiconBuildReport build(LexiconBuildSettings settings) {
        return new LexiconBuild(settings).run();
    }

    private LexiconBuildReport run() {
        WordVectors vectors = WordVectors.read(settings.vectors());
        NounRule rule = new NounRule(WordNet.open());
        for (int i = 0; i < vectors.size() && !full(); i++) {
            String word = vectors.word(i);
            if (WRITABLE.matcher(word).matches()) {
                take(word, rule.factsOf(i, word), rule, vectors.vector(i));
            }
        }
        if (voting == 0) {
            throw new RefusedException(
                    settings.vectors() + " holds no English noun in lower case; give other word vectors.");
        }
        byte[] bytes = LexiconFile.encode(origin(), vectors.dimensions(), entries);
        write(bytes, settings.out());
        return new LexiconBuildReport(
                voting,
                further,
                lastWord,
                bytes.length,
                cosineSum / entries.size(),
                worstCosine,
                new ContentHash().add(bytes).hexadecimal());
    }

    private boolean full() {
        return voting == settings.words() && further == settings.furtherWords();
    }

    private void take(String word, WordFacts facts, NounRule rule, float[] vector) {
        boolean votes = facts.noun() && voting < settings.words();
        if (votes) {
            voting++;
            lastWord = word;
        } else if (further < settings.furtherWords() && rule.knows(word)) {
            further++;
        } else {
            return;
        }
        byte[] bytes = EightBit.encode(vector);
        double cosine = EightBit.cosine(vector, bytes);
        cosineSum += cosine;
        worstCosine = Math.min(worstCosine, cosine);
        WordFacts stored = new WordFacts(facts.lemma(), facts.noun(), votes, facts.hypernyms());
        entries.add(new LexiconFile.Entry(word, stored, bytes));
    }

    private String origin() {
        return String.format(
                Locale.ROOT,
                "%s; vectors in 8 bit, cosine to the original %.6f on average and %.6f at worst",
                settings.origin(),
                cosineSum / entries.size(),
                worstCosine);
    }

    private static void write(byte[] bytes, Path out) {
        try {
            Path target = out.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path unfinished = Files.createTempFile(target.getParent(), "lexicon", ".part");
            try {
                Files.write(unfinished, bytes);
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The lexicon cannot be written to " + out + "; name a folder with room that you may write to.", e);
        }
    }
}
