package org.filterscope.explanation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.lavise.ActivationHistogram;
import org.filterscope.lavise.FilterDissection;
import org.filterscope.lavise.ImageVote;
import org.filterscope.lavise.NearWord;
import org.filterscope.lavise.RankedWord;
import org.filterscope.lavise.TopImage;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.BrokenImage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes explanations as JSON, filter by filter, so that a layer of any size needs little memory. The form is described in
 * {@code docs/explanation-format.md}.
 */
public final class ExplanationFile {

    /** The value of {@code format} in every file. */
    public static final String FORMAT = "filterscope-explanation/1";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Explanation explanation;
    private final Lexicon lexicon;
    private final int wordsShown;

    /**
     * @param lexicon the lexicon the explanation was made with
     * @param wordsShown how many words each filter lists at most
     */
    public ExplanationFile(Explanation explanation, Lexicon lexicon, int wordsShown) {
        this.explanation = explanation;
        this.lexicon = lexicon;
        this.wordsShown = wordsShown;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param filters numbers of the filters to write
     * @throws RefusedException when the file cannot be written
     */
    public void write(Path file, List<Integer> filters) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path unfinished = Files.createTempFile(target.getParent(), ".unfinished", ".json");
            try {
                try (OutputStream stream = Files.newOutputStream(unfinished);
                        JsonGenerator json = JSON.createGenerator(stream)) {
                    write(json, filters);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | JacksonException e) {
            throw new RefusedException(
                    "The explanation cannot be written to " + file
                            + "; choose another place with --out, with room for it.",
                    e);
        }
    }

    /**
     * Makes sure that a file can be written, before hours of work are done for it.
     *
     * @throws RefusedException when it cannot
     */
    public static void requireWritable(Path file) {
        Path target = file.toAbsolutePath();
        try {
            if (Files.isDirectory(target)) {
                throw new RefusedException(file + " is a folder; name a file with --out.");
            }
            Files.createDirectories(target.getParent());
            Files.delete(Files.createTempFile(target.getParent(), ".unfinished", ".json"));
        } catch (IOException e) {
            throw new RefusedException(
                    "No file can be written in " + target.getParent() + "; choose another place with --out.", e);
        }
    }

    private void write(JsonGenerator json, List<Integer> filters) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("made", explanation.made().toString());
        json.writePOJOProperty("provenance", explanation.provenance());
        writeSettings(json);
        json.writeNumberProperty("height", explanation.dissection().height());
        json.writeNumberProperty("width", explanation.dissection().width());
        writeImages(json, filters);
        json.writeArrayPropertyStart("filters");
        filters.forEach(filter -> writeFilter(json, filter));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeSettings(JsonGenerator json) {
        json.writeObjectPropertyStart("settings");
        json.writeStringProperty("method", explanation.method().title());
        json.writeNumberProperty("topImages", explanation.rules().images());
        json.writeNumberProperty("nearestWords", explanation.rules().words());
        json.writeNumberProperty(
                "activeShare", explanation.dissection().settings().activeShare());
        json.writeNumberProperty("seed", explanation.seed());
        json.writeEndObject();
    }

    private void writeImages(JsonGenerator json, List<Integer> filters) {
        json.writeObjectPropertyStart("images");
        json.writeNumberProperty("dissected", explanation.dissection().images());
        json.writeArrayPropertyStart("top");
        filters.stream()
                .flatMap(filter -> explanation.dissection().filter(filter).topImages().stream())
                .mapToLong(TopImage::number)
                .distinct()
                .sorted()
                .forEach(number -> {
                    json.writeStartObject();
                    json.writeNumberProperty("image", number);
                    json.writeStringProperty("file", explanation.images().get((int) number));
                    json.writeEndObject();
                });
        json.writeEndArray();
        json.writeArrayPropertyStart("broken");
        for (BrokenImage broken : explanation.broken()) {
            json.writeStartObject();
            json.writeStringProperty("file", broken.file().toString());
            json.writeStringProperty("reason", broken.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("notFiniteCount", explanation.dissection().leftOut());
        json.writeArrayPropertyStart("notFinite");
        explanation
                .dissection()
                .leftOutImages()
                .forEach(number -> json.writeString(explanation.images().get(Math.toIntExact(number))));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFilter(JsonGenerator json, int number) {
        FilterDissection filter = explanation.dissection().filter(number);
        json.writeStartObject();
        json.writeNumberProperty("filter", number);
        json.writeBooleanProperty("dead", filter.isDead());
        json.writeNumberProperty("threshold", filter.threshold());
        writeWords(json, number);
        writeHistogram(json, filter.histogram());
        json.writeArrayPropertyStart("topImages");
        filter.topImages().forEach(image -> writeTopImage(json, image));
        json.writeEndArray();
        json.writeArrayPropertyStart("votes");
        explanation.votes().of(number).forEach(vote -> writeVote(json, vote));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeWords(JsonGenerator json, int number) {
        var chance = explanation.chance().get(number);
        chance.bestWord(explanation.rankings().get(number))
                .ifPresentOrElse(
                        best -> json.writeStringProperty(
                                "reliableWord", explanation.words().word(best.word())),
                        () -> json.writeNullProperty("reliableWord"));
        json.writeArrayPropertyStart("words");
        for (RankedWord word : explanation.rankings().get(number).words().stream()
                .limit(wordsShown)
                .toList()) {
            json.writeStartObject();
            json.writeStringProperty("word", explanation.words().word(word.word()));
            json.writeStringProperty("lemma", lexicon.lemma(word.word()));
            json.writeNumberProperty("score", word.weight());
            json.writeNumberProperty("strength", word.strength());
            json.writeNumberProperty("chance", chance.of(word.group()));
            json.writeBooleanProperty("reliable", chance.isBeatenBy(word));
            json.writeNumberProperty("images", word.images());
            json.writePOJOProperty("hypernyms", lexicon.hypernyms(word.word()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeHistogram(JsonGenerator json, ActivationHistogram histogram) {
        json.writeObjectPropertyStart("histogram");
        json.writeNumberProperty("count", histogram.count());
        json.writeNumberProperty("zeros", histogram.zeros());
        json.writeArrayPropertyStart("bins");
        for (ActivationHistogram.Bin bin : eighthsOfOctaves(histogram.bins())) {
            json.writeStartArray();
            json.writeNumber(bin.from());
            json.writeNumber(bin.to());
            json.writeNumber(bin.count());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Sixteen of the fine bins in one: what a drawing can show, at a sixteenth of the size. */
    private static List<ActivationHistogram.Bin> eighthsOfOctaves(List<ActivationHistogram.Bin> fine) {
        List<ActivationHistogram.Bin> coarse = new ArrayList<>();
        int lastEighth = 0;
        for (ActivationHistogram.Bin bin : fine) {
            int eighth = Float.floatToRawIntBits(bin.from() + (bin.to() - bin.from()) / 2) >>> 20;
            if (!coarse.isEmpty() && eighth == lastEighth) {
                ActivationHistogram.Bin last = coarse.removeLast();
                coarse.add(new ActivationHistogram.Bin(last.from(), bin.to(), last.count() + bin.count()));
            } else {
                coarse.add(bin);
            }
            lastEighth = eighth;
        }
        return coarse;
    }

    private static void writeTopImage(JsonGenerator json, TopImage image) {
        json.writeStartObject();
        json.writeNumberProperty("image", image.number());
        json.writeNumberProperty("peak", image.peak());
        json.writeObjectPropertyStart("grid");
        json.writeNumberProperty("lowest", image.grid().lowest());
        json.writeNumberProperty("highest", image.grid().highest());
        json.writeBinaryProperty("levels", image.grid().levels());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeVote(JsonGenerator json, ImageVote vote) {
        json.writeStartObject();
        json.writeNumberProperty("image", vote.image());
        json.writeNumberProperty("weight", vote.weight());
        json.writeArrayPropertyStart("words");
        for (NearWord near : vote.words()) {
            json.writeStartArray();
            json.writeString(explanation.words().word(near.word()));
            json.writeString(lexicon.lemma(near.word()));
            json.writeNumber(near.cosine());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
