package org.filterscope.tensor;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.util.cuda.CudaUtils;
import java.nio.file.Path;
import java.util.Locale;
import org.filterscope.refusal.RefusedException;

/**
 * The running TensorFlow engine and the device it computes on. Every use of TensorFlow begins with {@link #start}, which
 * unpacks the native library where that has not been done yet.
 */
public final class Engine {

    private static final String LIBRARY_PATH_PROPERTY = "TENSORFLOW_LIBRARY_PATH";

    private final Device device;

    private Engine(Device device) {
        this.device = device;
    }

    /**
     * Loads the engine and chooses the device.
     *
     * @throws RefusedException when a GPU is asked for and there is none, or when the native library cannot be unpacked
     */
    public static Engine start(DeviceChoice choice) {
        ai.djl.engine.Engine djl = load();
        boolean gpuPresent = djl.getGpuCount() > 0;
        if (choice == DeviceChoice.GPU && !gpuPresent) {
            throw new RefusedException(
                    "No GPU was found by this build of TensorFlow; use --device cpu, or build with the Maven profile gpu on a"
                            + " machine with a CUDA 12 GPU.");
        }
        return new Engine(choice != DeviceChoice.CPU && gpuPresent ? Device.gpu() : Device.cpu());
    }

    /**
     * The engine on one GPU of several.
     *
     * @param number from 0, less than {@link #gpus}
     * @throws RefusedException when there is no such GPU
     */
    public static Engine startOnGpu(int number) {
        ai.djl.engine.Engine djl = load();
        if (number >= djl.getGpuCount()) {
            throw new RefusedException("There is no GPU " + number + " on this machine; restart this node so that it"
                    + " looks again what it has.");
        }
        return new Engine(Device.gpu(number));
    }

    /** How many GPUs this machine offers, without loading TensorFlow. */
    public static int gpus() {
        quieten();
        return CudaUtils.getGpuCount();
    }

    private static synchronized ai.djl.engine.Engine load() {
        if (System.getProperty(LIBRARY_PATH_PROPERTY) == null && System.getenv(LIBRARY_PATH_PROPERTY) == null) {
            Path folder = NativeLibrary.ofThisPlatform().unpack(NativeLibrary.cacheFolder());
            System.setProperty(LIBRARY_PATH_PROPERTY, folder.toString());
        }
        quieten();
        try {
            return ai.djl.engine.Engine.getEngine("TensorFlow");
        } catch (EngineException e) {
            throw new RefusedException(
                    "TensorFlow's library cannot be loaded from "
                            + System.getProperty(LIBRARY_PATH_PROPERTY, System.getenv(LIBRARY_PATH_PROPERTY))
                            + "; unset " + LIBRARY_PATH_PROPERTY
                            + ", or delete that folder so that it is unpacked again.",
                    e);
        }
    }

    /** DJL reports usage and asks for newer versions over the network unless told not to. */
    private static void quieten() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    Device device() {
        return device;
    }

    /** The device in words, such as {@code cpu} or {@code gpu 0}. */
    public String deviceName() {
        String type = device.getDeviceType().toLowerCase(Locale.ROOT);
        return device.isGpu() ? type + " " + device.getDeviceId() : type;
    }

    /** The TensorFlow version, such as {@code 2.16.1}. */
    public String version() {
        return org.tensorflow.TensorFlow.version();
    }
}
