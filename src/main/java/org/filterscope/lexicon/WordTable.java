package org.filterscope.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words, each once, numbered in the order they came: UTF-8 in one array and an open-addressing index, no object a word. */
final class WordTable {

    private byte[] text = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] slots = new int[1 << 9];
    private int size;

    /**
     * Adds a word given as UTF-8.
     *
     * @return its number, or -1 when it is there already
     */
    int add(byte[] word, int from, int to) {
        int slot = slotOf(word, from, to);
        if (slots[slot] != 0) {
            return -1;
        }
        int start = start(size);
        int length = to - from;
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length + (text.length >> 1), start + length));
        }
        System.arraycopy(word, from, text, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size] = start + length;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            growSlots();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    String word(int index) {
        int start = start(index);
        return new String(text, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** The number of a word, or -1. */
    int indexOf(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return slots[slotOf(bytes, 0, bytes.length)] - 1;
    }

    /** Bytes on the heap. */
    long bytes() {
        return text.length + 4L * ends.length + 4L * slots.length;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private void growSlots() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slotOf(text, start(i), ends[i])] = i + 1;
        }
    }

    /** The slot that holds the word, or the free one where it belongs. */
    private int slotOf(byte[] word, int from, int to) {
        int slot = hash(word, from, to) & (slots.length - 1);
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (Arrays.equals(text, start(index), ends[index], word, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** FNV-1a, its bits mixed once more for the short table. */
    private static int hash(byte[] word, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (word[i] & 0xff)) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
