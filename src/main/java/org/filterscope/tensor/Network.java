package org.filterscope.tensor;

import ai.djl.Device;
import ai.djl.ModelException;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.graph.NetworkGraph;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * A target model in memory, ready to return the feature maps of chosen layers. Not for several threads at once: the
 * engine uses all cores for one batch.
 */
public final class Network implements AutoCloseable {

    private final TargetModel model;
    private final List<Layer> layers;
    private final boolean predictions;
    private final boolean masked;
    private final ZooModel<NDList, NDList> loaded;
    private final Predictor<NDList, NDList> predictor;
    private final Device device;
    private ByteBuffer staging = ByteBuffer.allocateDirect(0);

    private Network(
            TargetModel model,
            List<Layer> layers,
            boolean predictions,
            boolean masked,
            ZooModel<NDList, NDList> loaded,
            Device device) {
        this.model = model;
        this.layers = List.copyOf(layers);
        this.predictions = predictions;
        this.masked = masked;
        this.loaded = loaded;
        this.predictor = loaded.newPredictor();
        this.device = device;
    }

    /**
     * Loads a model so that several layers are read in one pass.
     *
     * @param layers layers of that model; only what they depend on is computed
     * @param predictions whether the model's own first output is returned as well
     * @throws RefusedException when the engine cannot load the model
     */
    public static Network load(Engine engine, TargetModel model, List<Layer> layers, boolean predictions) {
        return load(engine, model, layers, predictions, Optional.empty());
    }

    /**
     * Loads a model so that filters of one layer can be switched off, for all that comes after it.
     *
     * @param masked a layer of that model; where it is read as well, it is read behind the mask
     * @param layers layers of that model that are read
     * @param predictions whether the model's own first output is returned as well
     * @throws RefusedException when the engine cannot load the model
     */
    public static Network loadMasked(
            Engine engine, TargetModel model, Layer masked, List<Layer> layers, boolean predictions) {
        return load(engine, model, layers, predictions, Optional.of(masked));
    }

    private static Network load(
            Engine engine, TargetModel model, List<Layer> layers, boolean predictions, Optional<Layer> masked) {
        List<Integer> positions = layers.stream().map(Layer::position).toList();
        boolean channelsLastOnly = !engine.device().isGpu();
        try (ScratchFolder scratch = ScratchFolder.create("filterscope-model")) {
            Path folder = scratch.path();
            NetworkGraph graph = model.graph();
            model.folder()
                    .writeChanged(
                            masked.map(layer ->
                                            graph.masking(layer.position(), positions, predictions, channelsLastOnly))
                                    .orElseGet(() -> graph.exposing(positions, predictions, channelsLastOnly)),
                            folder);
            ZooModel<NDList, NDList> loaded = Criteria.builder()
                    .setTypes(NDList.class, NDList.class)
                    .optModelPath(folder)
                    .optEngine("TensorFlow")
                    .optDevice(engine.device())
                    .optTranslator(new NoopTranslator())
                    .optOption("SignatureDefKey", NetworkGraph.SIGNATURE)
                    .optOption("Tags", "serve")
                    .build()
                    .loadModel();
            return new Network(model, layers, predictions, masked.isPresent(), loaded, engine.device());
        } catch (IOException | ModelException | EngineException | TensorFlowException e) {
            throw new RefusedException(
                    "TensorFlow cannot load the model (" + firstLine(e) + "); export or copy it again.", e);
        }
    }

    /** The model that runs. */
    public TargetModel model() {
        return model;
    }

    /** The layers that are read, in the order of every pass's outputs. */
    public List<Layer> layers() {
        return layers;
    }

    /**
     * Runs the network.
     *
     * @param pixels preprocessed pictures, one after another in the model's layout
     * @param images how many there are
     * @throws RefusedException when the network fails on them
     */
    public LayerOutputs forward(float[] pixels, int images) {
        return forward(pixels, images, FilterMask.ALL_ON);
    }

    /**
     * Runs the network with filters of its masked layer switched off.
     *
     * @param pixels preprocessed pictures, one after another in the model's layout
     * @param images how many there are
     * @param mask which filters are on, for all images or for each
     * @throws RefusedException when the network fails on them
     */
    public LayerOutputs forward(float[] pixels, int images, FilterMask mask) {
        int size = model.input().values();
        if (images < 1 || pixels.length < (long) images * size) {
            throw new IllegalArgumentException(images + " pictures need " + (long) images * size + " values");
        }
        boolean fits = mask.rows() == 1 || mask.rows() == images;
        if (!fits || (!masked && mask.filters() != 1)) {
            throw new IllegalArgumentException("a mask of " + mask.rows() + " rows fits no batch of " + images
                    + (masked ? "" : " of a network without a masked layer"));
        }
        int fixed = model.fixedBatch();
        if (fixed == 0 || fixed == images) {
            return run(pixels, images, images, mask);
        }
        List<LayerOutputs> parts = new ArrayList<>();
        for (int start = 0; start < images; start += fixed) {
            int count = Math.min(fixed, images - start);
            float[] part =
                    Arrays.copyOf(Arrays.copyOfRange(pixels, start * size, (start + count) * size), fixed * size);
            parts.add(run(part, fixed, count, mask.rows(start, count, fixed)));
        }
        return joined(parts, images);
    }

    /** The size of each exposed layer's output, found by running the network once on an empty picture. */
    public List<LayerShape> shapes() {
        LayerOutputs outputs = forward(new float[model.input().values()], 1);
        return IntStream.range(0, layers.size()).mapToObj(outputs::shape).toList();
    }

    @Override
    public void close() {
        predictor.close();
        loaded.close();
    }

    private LayerOutputs run(float[] pixels, int batch, int images, FilterMask mask) {
        try (NDManager manager = loaded.getNDManager().newSubManager(device)) {
            NDList inputs = new NDList(input(manager, pixels, batch));
            if (masked) {
                inputs.add(factors(manager, mask));
            }
            NDList outputs = predictor.predict(inputs);
            outputs.attach(manager);
            List<LayerOutputs.Batch> maps = new ArrayList<>();
            for (Layer layer : layers) {
                maps.add(batch(outputs.get(NetworkGraph.layerKey(layer.position())), layer));
            }
            List<float[]> rows = predictions ? rows(outputs.get(NetworkGraph.PREDICTION), images) : List.of();
            return new LayerOutputs(images, maps, rows);
        } catch (TranslateException | EngineException | TensorFlowException e) {
            throw new RefusedException(
                    "TensorFlow cannot run the model (" + firstLine(e)
                            + "); check --input-size and that the model runs on this device.",
                    e);
        }
    }

    private NDArray input(NDManager manager, float[] pixels, int batch) {
        InputShape input = model.input();
        Shape shape = input.layout() == InputShape.Layout.NHWC
                ? new Shape(batch, input.height(), input.width(), input.channels())
                : new Shape(batch, input.channels(), input.height(), input.width());
        int size = batch * input.values();
        ByteBuffer filled = filled(pixels, size);
        NDArray array = manager.create(filled, shape, model.takesBytes() ? DataType.UINT8 : DataType.FLOAT32);
        array.setName(NetworkGraph.INPUT);
        return array;
    }

    private static NDArray factors(NDManager manager, FilterMask mask) {
        NDArray array = manager.create(mask.factors(), new Shape(mask.rows(), 1, 1, mask.filters()));
        array.setName(NetworkGraph.MASK);
        return array;
    }

    /**
     * The input in memory outside the heap, the same for every batch: left to itself, each batch would take new memory
     * there, which is only given back when the heap happens to be cleaned.
     */
    private ByteBuffer filled(float[] pixels, int size) {
        int bytes = model.takesBytes() ? size : Math.multiplyExact(size, Float.BYTES);
        if (staging.capacity() < bytes) {
            staging = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        staging.clear().limit(bytes);
        if (model.takesBytes()) {
            for (int i = 0; i < size; i++) {
                staging.put(i, (byte) Math.clamp(Math.round(pixels[i]), 0, 255));
            }
        } else {
            staging.asFloatBuffer().put(pixels, 0, size);
        }
        return staging;
    }

    private static LayerOutputs.Batch batch(NDArray array, Layer layer) {
        long[] sizes = array.getShape().getShape();
        if (sizes.length != 4) {
            throw new RefusedException("Layer " + layer.name() + " has " + sizes.length
                    + " axes where a picture's feature maps have 4; choose another layer.");
        }
        LayerShape shape = new LayerShape((int) sizes[3], (int) sizes[1], (int) sizes[2]);
        return new LayerOutputs.Batch(array.toFloatArray(), shape);
    }

    private static List<float[]> rows(NDArray array, int images) {
        float[] values = array.toFloatArray();
        int width = values.length / Math.toIntExact(array.getShape().get(0));
        return IntStream.range(0, images)
                .mapToObj(i -> Arrays.copyOfRange(values, i * width, (i + 1) * width))
                .toList();
    }

    private LayerOutputs joined(List<LayerOutputs> parts, int images) {
        List<LayerOutputs.Batch> maps = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            LayerShape shape = parts.getFirst().shape(layer);
            int size = shape.filters() * shape.height() * shape.width();
            float[] values = new float[images * size];
            int filled = 0;
            for (LayerOutputs part : parts) {
                System.arraycopy(part.layers().get(layer).values(), 0, values, filled, part.images() * size);
                filled += part.images() * size;
            }
            maps.add(new LayerOutputs.Batch(values, shape));
        }
        return new LayerOutputs(
                images,
                maps,
                parts.stream().flatMap(part -> part.predictions().stream()).toList());
    }

    private static String firstLine(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
