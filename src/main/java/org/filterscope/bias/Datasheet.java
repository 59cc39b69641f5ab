package org.filterscope.bias;

/**
 * Where the images come from, as the audit's author says.
 *
 * @param source who collected them, and where
 * @param licence under which they may be used
 * @param collected when
 * @param excluded what was left out, and why
 * @param gaps what is known to be missing
 */
public record Datasheet(String source, String licence, String collected, String excluded, String gaps) {

    /** Nothing said yet. */
    public static final Datasheet EMPTY = new Datasheet("", "", "", "", "");
}
