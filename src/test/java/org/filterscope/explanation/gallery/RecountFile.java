package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.KeptWord;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.lavise.ChanceLevel;
import org.filterscope.lavise.ChanceLevels;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine makes of the votes of a small layer, counted in several ways, for whoever counts them elsewhere. The layer has
 * what makes counting hard: weights and cosines in ties, forms of one word, filters with fewer images, images that name
 * fewer words or none, and dead filters.
 */
final class RecountFile {

    static final String RESOURCE = "recount.json";

    private static final int FILTERS = 23;
    private static final int IMAGES = 8;
    private static final int NEAREST = 6;
    private static final int WORDS = 40;
    private static final List<String> METHODS = List.of("projection", "original");

    private RecountFile() {}

    /** Writes the file anew, into the folder of the tests' resources. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }

    static String text() {
        KeptVotes votes = votes();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("filters", FILTERS);
        file.put("kept", IMAGES);
        file.put("wordsKept", NEAREST);
        file.put("groups", votes.words().stream().map(KeptWord::group).toList());
        file.put("methods", votes.methods());
        List<Object> cases = new ArrayList<>();
        for (MethodVotes method : votes.methods()) {
            cases.add(counted(votes, method, new CountRules(IMAGES, 5), 1, Set.of()));
            cases.add(counted(votes, method, new CountRules(3, 2), 7, Set.of()));
            cases.add(counted(votes, method, new CountRules(1, 1), 1, Set.of()));
            cases.add(counted(votes, method, new CountRules(IMAGES, NEAREST), -12345678901L, Set.of(0, 4)));
        }
        file.put("cases", cases);
        return JsonMapper.shared().writeValueAsString(file);
    }

    private static Map<String, Object> counted(
            KeptVotes kept, MethodVotes method, CountRules rules, long seed, Set<Integer> leftOut) {
        Votes all = kept.of(method);
        Votes votes = new Votes(all.filters().stream()
                .map(filter -> filter.stream()
                        .filter(vote -> !leftOut.contains((int) vote.image()))
                        .toList())
                .toList());
        List<ChanceLevel> chance = ChanceLevels.of(votes, rules, seed);
        List<Object> rankings = new ArrayList<>();
        for (int filter = 0; filter < FILTERS; filter++) {
            List<ImageVote> own = all.of(filter);
            WordRanking ranking = WordRanking.count(own, rules, image -> !leftOut.contains((int) image));
            ChanceLevel level = chance.get(filter);
            rankings.add(ranking.words().stream().map(word -> row(word, level)).toList());
        }
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("method", method.method());
        counted.put("images", rules.images());
        counted.put("words", rules.words());
        counted.put("seed", Long.toString(seed));
        counted.put("leftOut", leftOut.stream().sorted().toList());
        counted.put("rankings", rankings);
        counted.put("margins", chance.stream().map(ChanceLevel::margin).toList());
        return counted;
    }

    /** Word, group, weight, strength, images, base rate and whether it beats chance. */
    private static List<Object> row(RankedWord word, ChanceLevel chance) {
        return List.of(
                word.word(),
                word.group(),
                word.weight(),
                word.strength(),
                word.images(),
                chance.baseRate(word.group()),
                chance.isBeatenBy(word));
    }

    static KeptVotes votes() {
        Random random = new Random(20260101);
        List<KeptWord> words = IntStream.range(0, WORDS)
                .mapToObj(word -> new KeptWord("word" + word, "lemma" + word % 31, word % 31))
                .toList();
        return new KeptVotes(
                FILTERS,
                IMAGES,
                NEAREST,
                words,
                METHODS.stream().map(method -> votes(method, random)).toList(),
                0.005,
                new double[] {0.005},
                new double[FILTERS],
                new double[FILTERS]);
    }

    private static MethodVotes votes(String method, Random random) {
        float[] weights = new float[FILTERS * IMAGES];
        int[] named = new int[weights.length * NEAREST];
        float[] cosines = new float[named.length];
        Arrays.fill(named, -1);
        for (int filter = 0; filter < FILTERS; filter++) {
            int images = filter % 7 == 3 ? 0 : filter % 5 == 1 ? 1 + filter % 3 : IMAGES;
            float weight = 1 + 20 * random.nextFloat();
            for (int image = 0; image < images; image++) {
                int at = filter * IMAGES + image;
                weights[at] = weight;
                weight *= random.nextInt(3) == 0 ? 1 : 0.7f + 0.3f * random.nextFloat();
                name(
                        filter,
                        random.nextInt(9) == 0 ? random.nextInt(3) : NEAREST,
                        at * NEAREST,
                        named,
                        cosines,
                        random);
            }
        }
        return new MethodVotes(method, weights, named, cosines);
    }

    private static void name(int filter, int count, int from, int[] named, float[] cosines, Random random) {
        Set<Integer> groups = new HashSet<>();
        float cosine = 1;
        for (int i = from; i < from + count; ) {
            int word = random.nextBoolean() ? (filter * 3 + random.nextInt(4)) % WORDS : random.nextInt(WORDS);
            if (groups.add(word % 31)) {
                named[i] = word;
                cosine -= random.nextInt(3) == 0 ? 0 : 0.125f * random.nextFloat();
                cosines[i] = random.nextInt(4) == 0 ? 0.5f : cosine;
                i++;
            }
        }
        Float[] sorted =
                IntStream.range(from, from + count).mapToObj(i -> cosines[i]).toArray(Float[]::new);
        Arrays.sort(sorted, Collections.reverseOrder());
        for (int i = 0; i < count; i++) {
            cosines[from + i] = sorted[i];
        }
    }
}
