package org.filterscope.explanation;

/**
 * The votes of one attention method in plain arrays, filter by filter, image by image (strongest first), word by word
 * (nearest first). Do not change the arrays.
 *
 * @param method name of the attention method
 * @param weights filters × images: a(k, x); 0 where the filter has no such image
 * @param words filters × images × words: places in the vocabulary; -1 where the image names no such word
 * @param cosines filters × images × words: how near each of these words is
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
public record MethodVotes(String method, float[] weights, int[] words, float[] cosines) {

    public MethodVotes {
        if (words.length != cosines.length || weights.length == 0 || words.length % weights.length != 0) {
            throw new IllegalArgumentException("every word that is voted for has a cosine");
        }
    }
}
