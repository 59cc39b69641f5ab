package org.filterscope.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.filterscope.refusal.RefusedException;

/**
 * The program's own format for a lexicon, all numbers big-endian: {@code FSLX}, a short version, the dimensions, the origin;
 * the number of hypernym nodes and each node's label and parent; the number of words and for each its flags, text, lemma
 * where it differs, hypernym node and D bytes of vector; last the CRC-32 of everything before. Texts are UTF-8 behind a
 * short length, nodes are shorts.
 */
final class LexiconFile {

    private static final byte[] MAGIC = {'F', 'S', 'L', 'X'};
    private static final int VERSION = 1;
    private static final int CHECK_BYTES = 4;
    private static final int MOST_NODES = 0xFFFE;
    private static final int NOUN = 1;
    private static final int VOTING = 2;
    private static final int OWN_LEMMA = 4;

    private LexiconFile() {}

    /** A word as it is written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String word, WordFacts facts, byte[] vector) {}

    static boolean hasMagic(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static byte[] encode(String origin, int dimensions, List<Entry> entries) {
        HypernymTree tree = new HypernymTree();
        int[] nodes = entries.stream()
                .mapToInt(entry -> tree.add(entry.facts().hypernyms()))
                .toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeShort(VERSION);
            out.writeShort(dimensions);
            writeText(out, origin);
            if (tree.nodes().size() > MOST_NODES) {
                throw new IllegalArgumentException("more hypernyms than WordNet has");
            }
            out.writeShort(tree.nodes().size());
            for (HypernymTree.Node node : tree.nodes()) {
                writeText(out, node.label());
                out.writeShort(node.parent());
            }
            out.writeInt(entries.size());
            for (int i = 0; i < nodes.length; i++) {
                write(out, entries.get(i), nodes[i]);
            }
            out.writeInt(check(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Entry entry, int node) throws IOException {
        WordFacts facts = entry.facts();
        boolean ownLemma = facts.lemma().equals(entry.word());
        out.writeByte((facts.noun() ? NOUN : 0) | (facts.voting() ? VOTING : 0) | (ownLemma ? OWN_LEMMA : 0));
        writeText(out, entry.word());
        if (!ownLemma) {
            writeText(out, facts.lemma());
        }
        out.writeShort(node);
        out.write(entry.vector());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param name what to call the file in a message
     */
    static StoredLexicon decode(byte[] bytes, String name) {
        if (!hasMagic(bytes)) {
            throw new RefusedException(name + " is not a lexicon; build one with lexicon build.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
        try {
            int version = in.getShort();
            if (version != VERSION) {
                throw new RefusedException(name + " has version " + version
                        + " of the lexicon format and this program reads version " + VERSION + "; build it again.");
            }
            if (!checkFits(bytes)) {
                throw damaged(name);
            }
            return decodeBody(in.limit(bytes.length - CHECK_BYTES));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            RefusedException refused = damaged(name);
            refused.initCause(e);
            throw refused;
        }
    }

    private static boolean checkFits(byte[] bytes) {
        int body = bytes.length - CHECK_BYTES;
        return body >= MAGIC.length && ByteBuffer.wrap(bytes).getInt(body) == check(bytes, body);
    }

    private static int check(byte[] bytes, int length) {
        CRC32 check = new CRC32();
        check.update(bytes, 0, length);
        return (int) check.getValue();
    }

    private static RefusedException damaged(String name) {
        return new RefusedException(name + " is damaged or unfinished; build or copy it again.");
    }

    private static StoredLexicon decodeBody(ByteBuffer in) {
        int dimensions = Short.toUnsignedInt(in.getShort());
        String origin = readText(in);
        HypernymTree tree = readTree(in);
        int count = in.getInt();
        VectorCollector collector = new VectorCollector(Math.max(1, dimensions));
        List<WordFacts> facts = new ArrayList<>();
        byte[] values = new byte[dimensions];
        float[] vector = new float[dimensions];
        for (int i = 0; i < count; i++) {
            int flags = in.get();
            byte[] word = readBytes(in);
            String lemma = (flags & OWN_LEMMA) != 0 ? new String(word, StandardCharsets.UTF_8) : readText(in);
            List<String> hypernyms = tree.chain(readNode(in));
            facts.add(new WordFacts(lemma, (flags & NOUN) != 0, (flags & VOTING) != 0, hypernyms));
            in.get(values);
            if (!EightBit.decode(values, vector) || !collector.add(word, word.length, vector)) {
                throw new IllegalArgumentException("word " + i + " comes twice or has no direction");
            }
        }
        if (count < 1 || in.hasRemaining()) {
            throw new IllegalArgumentException("the file holds more or less than its words");
        }
        ReadingReport report = new ReadingReport(count, OptionalLong.of(count), Map.of(), List.of());
        return new StoredLexicon(origin, collector.finish(report), facts);
    }

    private static HypernymTree readTree(ByteBuffer in) {
        HypernymTree tree = new HypernymTree();
        int count = Short.toUnsignedInt(in.getShort());
        for (int i = 0; i < count; i++) {
            if (tree.add(new HypernymTree.Node(readText(in), readNode(in))) != i) {
                throw new IllegalArgumentException("hypernym node " + i + " comes twice");
            }
        }
        return tree;
    }

    /** The number of a node; all bits set is none. */
    private static int readNode(ByteBuffer in) {
        int node = Short.toUnsignedInt(in.getShort());
        return node > MOST_NODES ? HypernymTree.NONE : node;
    }

    private static String readText(ByteBuffer in) {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return bytes;
    }
}
