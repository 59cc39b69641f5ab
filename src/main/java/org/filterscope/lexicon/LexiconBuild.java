package org.filterscope.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;

/**
 * Builds a lexicon file like the one in the program: nouns by the rule of docs/lexicon.md, vectors in 8 bit. The same input and
 * settings give the same bytes.
 */
public final class LexiconBuild {

    private static final Pattern WRITABLE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final LexiconBuildSettings settings;
    private final Map<Integer, WordFacts> chosen = new HashMap<>();
    private final List<LexiconFile.Entry> entries = new ArrayList<>();
    private int voting;
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
        choose(vectors);
        for (int row = 0; row < vectors.size(); row++) {
            WordFacts facts = chosen.get(row);
            if (facts != null) {
                add(vectors.word(row), facts, vectors.vector(row));
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
                entries.size() - voting,
                lastWord,
                bytes.length,
                cosineSum / entries.size(),
                worstCosine,
                new ContentHash().add(bytes).hexadecimal());
    }

    /** Voting nouns first, then what pictures can show, then whatever else WordNet knows: each from the frequent end on. */
    private void choose(WordVectors vectors) {
        NounRule rule = new NounRule(WordNet.open());
        BitSet known = new BitSet();
        BitSet visible = new BitSet();
        for (int row = 0; row < vectors.size(); row++) {
            String word = vectors.word(row);
            if (!WRITABLE.matcher(word).matches() || !rule.knows(word)) {
                continue;
            }
            WordFacts facts = rule.factsOf(row, word);
            if (facts.noun() && voting < settings.words()) {
                chosen.put(row, facts);
                voting++;
                lastWord = word;
            } else {
                known.set(row);
                visible.set(row, rule.mayShow(word));
            }
        }
        known.andNot(visible);
        IntStream.concat(visible.stream(), known.stream())
                .limit(settings.furtherWords())
                .forEach(row -> chosen.put(row, notVoting(rule.factsOf(row, vectors.word(row)))));
    }

    private static WordFacts notVoting(WordFacts facts) {
        return new WordFacts(facts.lemma(), facts.noun(), false, facts.hypernyms());
    }

    private void add(String word, WordFacts facts, float[] vector) {
        byte[] bytes = EightBit.encode(vector);
        double cosine = EightBit.cosine(vector, bytes);
        cosineSum += cosine;
        worstCosine = Math.min(worstCosine, cosine);
        entries.add(new LexiconFile.Entry(word, facts, bytes));
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
        Path target = out.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new RefusedException("The lexicon cannot be written to " + out + ", a folder; name a file in it.");
        }
        Path unfinished = folder.resolve(target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
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
