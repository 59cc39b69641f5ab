package org.filterscope.job;

/** Makes texts that come from elsewhere such that every database keeps them. */
final class StoredText {

    private StoredText() {}

    /** A text without what PostgreSQL refuses in one, cut to a length. */
    static String of(String text, int longest) {
        String storable = text.replace('\0', ' ');
        return storable.length() <= longest ? storable : storable.substring(0, longest);
    }
}
