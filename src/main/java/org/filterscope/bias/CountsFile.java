package org.filterscope.bias;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;

/**
 * The counts behind an audit: the images of each unit with each word, from which all tests can be repeated. A unit is a
 * cluster of one subset as far as it lies in one stratum, or a single image of a cluster with images in several subsets.
 *
 * @param format version of this form and of the results beside it, see {@link AuditResults#FORMAT}
 * @param subsets their names, in the plan's order
 * @param strata the values of the confounder
 * @param clusters the names of the clusters, by their numbers
 * @param images m of each unit
 * @param cluster the number of each unit's cluster
 * @param subset of each unit
 * @param stratum of each unit
 * @param members the numbers of the compared images of each subset, ascending
 * @param words the lemmas, by their numbers
 * @param counts of each word
 * @param settings the same for some words under other settings of the words of an image
 * @param concepts counts of hypernyms; empty in format 1, and with a watch-list
 */
record CountsFile(
        int format,
        List<String> subsets,
        List<String> strata,
        List<String> clusters,
        List<Integer> images,
        List<Integer> cluster,
        List<Integer> subset,
        List<Integer> stratum,
        List<List<Integer>> members,
        List<String> words,
        Entries counts,
        List<OtherSetting> settings,
        Optional<Concepts> concepts) {

    CountsFile {
        subsets = List.copyOf(subsets);
        strata = List.copyOf(strata);
        clusters = List.copyOf(clusters);
        images = List.copyOf(images);
        cluster = List.copyOf(cluster);
        subset = List.copyOf(subset);
        stratum = List.copyOf(stratum);
        members = members.stream().map(List::copyOf).toList();
        words = List.copyOf(words);
        settings = List.copyOf(settings);
    }

    /**
     * Images with any word under a hypernym.
     *
     * @param names the hypernyms
     * @param parents of each, its place among them; -1 for a topmost one
     * @param ofWord of each word the nearest of them; -1 where it has none
     */
    record Concepts(List<String> names, List<Integer> parents, List<Integer> ofWord, Entries counts) {
        Concepts {
            names = List.copyOf(names);
            parents = List.copyOf(parents);
            ofWord = List.copyOf(ofWord);
        }
    }

    /** Counts of some words under another setting; the words by their numbers. */
    record OtherSetting(WordSettings setting, List<Integer> words, Entries counts) {
        OtherSetting {
            words = List.copyOf(words);
        }
    }

    /**
     * Sparse counts.
     *
     * @param start where each word's entries begin, then the number of all
     * @param unit of each entry
     * @param count of each entry
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Entries(int[] start, int[] unit, int[] count) {

        static Entries of(WordCounts counts) {
            int[] start = new int[counts.words() + 1];
            counts.forEach((word, _, _) -> start[word + 1]++);
            java.util.Arrays.parallelPrefix(start, Integer::sum);
            int[] unit = new int[start[counts.words()]];
            int[] count = new int[unit.length];
            int[] next = {0};
            counts.forEach((_, at, images) -> {
                unit[next[0]] = at;
                count[next[0]++] = images;
            });
            return new Entries(start, unit, count);
        }
    }

    /** The units that were counted. */
    Sample sample() {
        return Sample.of(subsets.size(), ints(images), ints(cluster), ints(subset), ints(stratum));
    }

    WordCounts wordCounts() {
        return WordCounts.of(sample(), counts.start(), counts.unit(), counts.count());
    }

    WordCounts wordCounts(OtherSetting setting) {
        return wordCounts(setting.counts());
    }

    WordCounts wordCounts(Concepts some) {
        return wordCounts(some.counts());
    }

    private WordCounts wordCounts(Entries entries) {
        return WordCounts.of(sample(), entries.start(), entries.unit(), entries.count());
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same with counts under other settings. */
    CountsFile with(List<OtherSetting> others) {
        return new CountsFile(
                format, subsets, strata, clusters, images, cluster, subset, stratum, members, words, counts, others,
                concepts);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(CanonicalJson.large(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws RefusedException when the bytes are no such file */
    static CountsFile read(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return CanonicalJson.read(in.readAllBytes(), CountsFile.class);
        } catch (IOException | JacksonException e) {
            throw new RefusedException(
                    "This file holds no counts of an audit; choose the one that ends with .json.gz.", e);
        }
    }
}
