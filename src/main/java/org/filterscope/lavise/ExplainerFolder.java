package org.filterscope.lavise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.Sha256;
import org.filterscope.tensor.training.FloatTensor;
import org.filterscope.tensor.training.Safetensors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An explainer on disk: a folder with its weights and its description. */
record ExplainerFolder(Path folder) {

    private static final String FORMAT = "filterscope-explainer-1";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String DESCRIPTION = "explainer.json";
    private static final long LARGEST_DESCRIPTION = 256L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    void write(Explainer explainer) {
        requireOwn();
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new RefusedException("An explainer cannot be saved as " + folder + "; name a folder of its own.");
        }
        try {
            Files.createDirectories(parent);
            Path unfinished = Files.createDirectory(parent.resolve(".explainer-" + UUID.randomUUID()));
            try {
                fill(unfinished, explainer);
                moveInto(target, unfinished, parent);
            } finally {
                ScratchFolder.delete(unfinished);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "The explainer cannot be saved in " + folder + "; choose a folder that can be written.", e);
        }
    }

    void requireOwn() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> files = content.toList();
            boolean own = files.stream().allMatch(file -> {
                String name = String.valueOf(file.getFileName());
                return name.equals(WEIGHTS) || name.equals(DESCRIPTION);
            });
            if (!own) {
                throw new RefusedException(
                        folder + " holds something other than an explainer; choose another folder to save it in.");
            }
        } catch (IOException e) {
            throw new RefusedException(
                    folder + " is not a folder; choose another name to save the explainer under.", e);
        }
    }

    private static void fill(Path unfinished, Explainer explainer) throws IOException {
        Map<String, FloatTensor> tensors = new HashMap<>();
        Map<String, List<Integer>> shapes = shapes(explainer.description());
        explainer
                .values()
                .forEach((name, values) ->
                        tensors.put(name, new FloatTensor(shapes.getOrDefault(name, List.of()), values)));
        Safetensors.write(unfinished.resolve(WEIGHTS), tensors);
        String weights = hash(Files.readAllBytes(unfinished.resolve(WEIGHTS)));
        ExplainerDescription description = explainer.description();
        StoredExplainer stored = new StoredExplainer(FORMAT, weights, seal(weights, description), description);
        Files.writeString(unfinished.resolve(DESCRIPTION), JSON.writeValueAsString(stored) + "\n");
    }

    /** An older explainer is set aside first, so that at every moment a whole one can be found. */
    private static void moveInto(Path target, Path unfinished, Path parent) throws IOException {
        if (!Files.exists(target)) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path aside = Files.createDirectory(parent.resolve(".replaced-" + UUID.randomUUID()));
        Path older = aside.resolve("explainer");
        Files.move(target, older, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(older, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        } finally {
            ScratchFolder.delete(aside);
        }
    }

    Explainer read() {
        if (!Files.isRegularFile(folder.resolve(DESCRIPTION))) {
            throw new RefusedException(folder + " is not an explainer; name a folder that was written by training.");
        }
        StoredExplainer stored = description();
        Path weights = folder.resolve(WEIGHTS);
        Map<String, FloatTensor> tensors = Safetensors.read(weights);
        try {
            if (!hash(Files.readAllBytes(weights)).equals(stored.weights())) {
                throw broken("its weights are not the ones it was saved with", null);
            }
        } catch (IOException e) {
            throw broken("its weights cannot be read", e);
        }
        return new Explainer(stored.description(), values(stored.description(), tensors));
    }

    private StoredExplainer description() {
        StoredExplainer stored;
        try {
            Path file = folder.resolve(DESCRIPTION);
            if (Files.size(file) > LARGEST_DESCRIPTION) {
                throw broken("its description is too large", null);
            }
            stored = JSON.readValue(Files.readAllBytes(file), StoredExplainer.class);
        } catch (IOException | JacksonException e) {
            throw broken("its description cannot be read", e);
        }
        if (!stored.format().equals(FORMAT)) {
            throw broken("it is of another version of the program", null);
        }
        if (!stored.seal().equals(seal(stored.weights(), stored.description()))) {
            throw broken("its description was changed after it was saved", null);
        }
        return stored;
    }

    private Map<String, float[]> values(ExplainerDescription description, Map<String, FloatTensor> tensors) {
        Map<String, List<Integer>> shapes = shapes(description);
        Map<String, float[]> values = new HashMap<>();
        tensors.forEach((name, tensor) -> {
            if (!tensor.shape().equals(shapes.get(name)) || !allFinite(tensor.values())) {
                throw broken("its weights do not fit its description", null);
            }
            values.put(name, tensor.values());
        });
        if (!values.keySet().equals(shapes.keySet())) {
            throw broken("some of its weights are missing", null);
        }
        return values;
    }

    private static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Integer>> shapes(ExplainerDescription description) {
        ExplainerShape shape = new ExplainerShape(description.filters(), description.hidden(), description.dimension());
        Map<String, List<Integer>> shapes = new HashMap<>(shape.learnt());
        shapes.putAll(shape.measured());
        return shapes;
    }

    private static String seal(String weights, ExplainerDescription description) {
        String sealed = FORMAT + "\n" + weights + "\n" + JSON.writeValueAsString(description);
        return hash(sealed.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) {
        MessageDigest digest = Sha256.start();
        digest.update(content);
        return Sha256.hex(digest);
    }

    private RefusedException broken(String why, @Nullable Throwable cause) {
        String sentence =
                "The explainer in " + folder + " cannot be used: " + why + "; train it again or copy it again.";
        return cause == null ? new RefusedException(sentence) : new RefusedException(sentence, cause);
    }
}
