package org.filterscope.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * TensorFlow's native library for one platform, carried in the program and unpacked once into a cache folder.
 *
 * @param platform the folder of the library inside its jar, such as {@code linux-x86_64}
 * @param files the names of its files, as they stand in the jar
 */
record NativeLibrary(String platform, List<String> files) {

    private static final String RESOURCES = "/org/tensorflow/internal/c_api/";

    NativeLibrary {
        files = List.copyOf(files);
    }

    /** The library of the machine this runs on. */
    static NativeLibrary ofThisPlatform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new NativeLibrary(
                    "macosx-arm64",
                    List.of("libtensorflow_cc.2.dylib", "libtensorflow_framework.2.dylib", "libjnitensorflow.dylib"));
        }
        if (system.contains("win")) {
            return new NativeLibrary("windows-x86_64", List.of("tensorflow_cc.dll", "jnitensorflow.dll"));
        }
        return new NativeLibrary(
                "linux-x86_64",
                List.of("libtensorflow_cc.so.2", "libtensorflow_framework.so.2", "libjnitensorflow.so"));
    }

    /** {@code FILTERSCOPE_CACHE} where set, else the user's cache folder. */
    static Path cacheFolder() {
        String chosen = System.getenv("FILTERSCOPE_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path base = shared != null && !shared.isBlank()
                ? Path.of(shared)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("filterscope");
    }

    /**
     * Copies the files below the cache folder unless they are there already, whole or not at all: several processes may
     * do so at once.
     *
     * @return the folder that holds the files
     */
    Path unpack(Path cache) {
        Path folder = cache.resolve("tensorflow").resolve(identity());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
            try {
                for (String file : files) {
                    try (InputStream source = resource(file)) {
                        Files.copy(source, unfinished.resolve(file));
                    }
                }
                moveInto(folder, unfinished);
            } finally {
                ScratchFolder.delete(unfinished);
            }
        } catch (IOException e) {
            throw new RefusedException(
                    "TensorFlow's native library could not be unpacked into " + cache
                            + "; free 700 MB there, or name another folder in the environment variable FILTERSCOPE_CACHE.",
                    e);
        }
        return folder;
    }

    /** CPU and GPU builds differ in size, so the size keeps them apart in one cache. */
    private String identity() {
        long bytes = 0;
        for (String file : files) {
            var address = NativeLibrary.class.getResource(RESOURCES + platform + "/" + file);
            if (address == null) {
                throw new RefusedException("This build of Filterscope carries no TensorFlow library for " + platform
                        + "; build it on the machine it is to run on.");
            }
            try {
                bytes += address.openConnection().getContentLengthLong();
            } catch (IOException e) {
                throw new RefusedException("The program's jar cannot be read; build it again.", e);
            }
        }
        return platform + "-" + bytes;
    }

    private InputStream resource(String file) throws IOException {
        InputStream stream = NativeLibrary.class.getResourceAsStream(RESOURCES + platform + "/" + file);
        if (stream == null) {
            throw new IOException("no " + file + " for " + platform);
        }
        return stream;
    }

    private static void moveInto(Path folder, Path unfinished) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
