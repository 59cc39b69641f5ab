package org.filterscope.explanation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.filterscope.lavise.FilterDissection;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.NearWord;
import org.filterscope.lavise.SealedStream;
import org.filterscope.lavise.Votes;
import org.filterscope.lexicon.Lexicon;

/** The votes and thresholds of an explanation as a sealed file. */
final class KeptVotesFile {

    private static final String KIND = "votes of a layer";
    private static final int VERSION = 1;
    private static final double[] SHARES = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2};

    private KeptVotesFile() {}

    /**
     * What is kept of an explanation.
     *
     * @param recalls see {@link FilterRecalls}
     */
    static KeptVotes of(Explanation explanation, Lexicon lexicon, double[] recalls) {
        int images = explanation.rules().images();
        int nearest = Math.max(Votes.WORDS_KEPT, explanation.rules().words());
        Vocabulary vocabulary = new Vocabulary(lexicon);
        List<MethodVotes> methods = new ArrayList<>();
        methods.add(flat(explanation.method().title(), explanation.votes(), images, nearest, vocabulary, lexicon));
        explanation.otherVotes().entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().title().compareTo(other.getKey().title()))
                .forEach(each -> methods.add(
                        flat(each.getKey().title(), each.getValue(), images, nearest, vocabulary, lexicon)));
        int[] places = vocabulary.places();
        methods.forEach(
                method -> Arrays.setAll(method.words(), i -> method.words()[i] < 0 ? -1 : places[method.words()[i]]));
        double chosen = explanation.dissection().settings().activeShare();
        double[] shares = DoubleStream.concat(Arrays.stream(SHARES), DoubleStream.of(chosen))
                .distinct()
                .sorted()
                .toArray();
        List<FilterDissection> filters = explanation.dissection().filters();
        return new KeptVotes(
                filters.size(),
                images,
                nearest,
                vocabulary.words(),
                methods,
                chosen,
                shares,
                filters.stream()
                        .flatMapToDouble(
                                filter -> Arrays.stream(filter.histogram().thresholds(shares)))
                        .toArray(),
                recalls);
    }

    private static MethodVotes flat(
            String method, Votes votes, int images, int nearest, Vocabulary vocabulary, Lexicon lexicon) {
        int count = votes.filters().size() * images;
        float[] weights = new float[count];
        int[] words = new int[count * nearest];
        float[] cosines = new float[count * nearest];
        Arrays.fill(words, -1);
        for (int filter = 0; filter < votes.filters().size(); filter++) {
            int at = filter * images;
            for (ImageVote vote : votes.of(filter)) {
                weights[at] = (float) vote.weight();
                int next = at * nearest;
                for (NearWord near : vote.words()) {
                    words[next] = vocabulary.add(lexicon.word(near.word()), lexicon.lemma(near.word()));
                    cosines[next] = (float) near.cosine();
                    next++;
                }
                at++;
            }
        }
        return new MethodVotes(method, weights, words, cosines);
    }

    static void write(Path file, KeptVotes votes) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            SealedStream.write(to, KIND, VERSION, out -> write(out, votes));
        }
    }

    private static void write(DataOutputStream out, KeptVotes votes) throws IOException {
        out.writeInt(votes.filters());
        out.writeInt(votes.images());
        out.writeInt(votes.nearest());
        out.writeInt(votes.words().size());
        for (KeptWord word : votes.words()) {
            out.writeUTF(word.text());
            out.writeUTF(word.lemma());
            out.writeInt(word.group());
        }
        out.writeInt(votes.methods().size());
        for (MethodVotes method : votes.methods()) {
            out.writeUTF(method.method());
            ByteBuffer bytes = ByteBuffer.allocate(4 * (method.weights().length + 2 * method.words().length));
            bytes.asFloatBuffer().put(method.weights());
            bytes.position(4 * method.weights().length);
            bytes.asIntBuffer().put(method.words());
            bytes.position(bytes.position() + 4 * method.words().length);
            bytes.asFloatBuffer().put(method.cosines());
            out.write(bytes.array());
        }
        out.writeDouble(votes.chosenShare());
        writeDoubles(out, votes.shares());
        writeDoubles(out, votes.thresholds());
        writeDoubles(out, votes.recalls());
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /**
     * Reads a file back.
     *
     * @throws org.filterscope.refusal.RefusedException when it is damaged
     */
    static KeptVotes read(Path file) throws IOException {
        try (InputStream from = new BufferedInputStream(Files.newInputStream(file))) {
            return SealedStream.read(from, KIND, VERSION, KeptVotesFile::read);
        }
    }

    private static KeptVotes read(DataInputStream in) throws IOException {
        int filters = in.readInt();
        int images = in.readInt();
        int nearest = in.readInt();
        List<KeptWord> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(new KeptWord(in.readUTF(), in.readUTF(), in.readInt()));
        }
        List<MethodVotes> methods = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            methods.add(readMethod(in, filters * images, nearest));
        }
        return new KeptVotes(
                filters,
                images,
                nearest,
                words,
                methods,
                in.readDouble(),
                readDoubles(in),
                readDoubles(in),
                readDoubles(in));
    }

    private static MethodVotes readMethod(DataInputStream in, int count, int nearest) throws IOException {
        String method = in.readUTF();
        float[] weights = new float[count];
        int[] words = new int[count * nearest];
        float[] cosines = new float[words.length];
        bytes(in, count).asFloatBuffer().get(weights);
        bytes(in, words.length).asIntBuffer().get(words);
        bytes(in, cosines.length).asFloatBuffer().get(cosines);
        return new MethodVotes(method, weights, words, cosines);
    }

    private static ByteBuffer bytes(DataInputStream in, int numbers) throws IOException {
        byte[] bytes = in.readNBytes(Math.multiplyExact(numbers, 4));
        if (bytes.length < numbers * 4) {
            throw new EOFException("cut off");
        }
        return ByteBuffer.wrap(bytes);
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
