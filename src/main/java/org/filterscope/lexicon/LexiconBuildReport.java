package org.filterscope.lexicon;

/**
 * What {@link LexiconBuild} wrote.
 *
 * @param words nouns that may vote
 * @param furtherWords words carried for the names of categories only
 * @param lastWord the rarest noun that may vote
 * @param bytes size of the file
 * @param meanCosine mean cosine between a vector in 8 bit and the original
 * @param worstCosine the smallest of these cosines
 * @param sha256 SHA-256 of the file, in hexadecimal
 */
public record LexiconBuildReport(
        int words,
        int furtherWords,
        String lastWord,
        long bytes,
        double meanCosine,
        double worstCosine,
        String sha256) {}
