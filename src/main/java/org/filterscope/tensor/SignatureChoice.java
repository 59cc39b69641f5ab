package org.filterscope.tensor;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * The signature of a model through which images go in.
 *
 * @param name its name in the model's file
 * @param signature the signature itself
 * @param input the tensor that takes the image
 */
record SignatureChoice(String name, SignatureDef signature, TensorInfo input) {

    private static final String DEFAULT = "serving_default";
    private static final int LARGEST_BATCH = 1024;

    /**
     * Chooses the signature.
     *
     * @param wanted the user's choice, or null to take the only one, or {@code serving_default} among several
     * @throws RefusedException when there is none, several without a choice, or one that does not take one image
     */
    static SignatureChoice of(MetaGraphDef model, @Nullable String wanted) {
        Map<String, SignatureDef> usable = new TreeMap<>(model.getSignatureDefMap());
        usable.values().removeIf(signature -> signature.getInputsCount() == 0);
        String names = String.join(", ", usable.keySet());
        if (wanted != null && !usable.containsKey(wanted)) {
            throw new RefusedException("The model has no signature " + wanted + "; it has: " + names + ".");
        }
        if (usable.isEmpty()) {
            throw new RefusedException(
                    "The model has no signature that takes an input; export it with a serving signature.");
        }
        String chosen = wanted;
        if (chosen == null) {
            if (usable.size() > 1 && !usable.containsKey(DEFAULT)) {
                throw new RefusedException(
                        "The model has several signatures (" + names + "); choose one of them with --signature.");
            }
            chosen = usable.containsKey(DEFAULT)
                    ? DEFAULT
                    : usable.keySet().iterator().next();
        }
        SignatureDef signature = usable.get(chosen);
        if (signature == null || signature.getInputsCount() != 1) {
            String inputs = signature == null
                    ? "none"
                    : String.join(", ", signature.getInputsMap().keySet());
            throw new RefusedException("Signature " + chosen + " takes several inputs (" + inputs
                    + "), not one image; export a signature that takes the image alone.");
        }
        return new SignatureChoice(
                chosen, signature, signature.getInputsMap().values().iterator().next());
    }

    /** The input's shape in words, such as {@code N×256×256×20}. */
    String shapeInWords() {
        TensorShapeProto shape = input.getTensorShape();
        return shape.getUnknownRank()
                ? "unknown"
                : shape.getDimList().stream()
                        .map(dim -> dim.getSize() < 0 ? "?" : Long.toString(dim.getSize()))
                        .collect(Collectors.joining("×"));
    }

    boolean takesBytes() {
        return input.getDtype() == DataType.DT_UINT8;
    }

    /** The number of images it insists on, or 0 when it takes any number. */
    int fixedBatch() {
        TensorShapeProto shape = input.getTensorShape();
        long images = shape.getDimCount() == 0 ? 0 : shape.getDim(0).getSize();
        if (images > LARGEST_BATCH) {
            throw new RefusedException("The model insists on " + images + " pictures at once, more than "
                    + LARGEST_BATCH + "; export it for any number of pictures.");
        }
        return (int) Math.max(0, images);
    }
}
