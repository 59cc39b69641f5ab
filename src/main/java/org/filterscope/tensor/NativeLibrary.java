package org.filterscope.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.filterscope.refusal.RefusedException;

/**
 * TensorFlow's native library for one platform, carried in the program and unpacked once into a cache folder.
 *
 * @param platform the folder of the library inside its jar, such as {@code linux-x86_64}
 * @param files the names of its files, as they stand in the jar
 * @param carrier finds the jar
 */
record NativeLibrary(String platform, List<String> files, ClassLoader carrier) {

    private static final String RESOURCES = "org/tensorflow/internal/c_api/";

    NativeLibrary {
        files = List.copyOf(files);
    }

    /**
     * The library of the machine this runs on, as the program carries it: the GPU build where that was built in.
     *
     * @throws RefusedException when the program carries none for this machine
     */
    static NativeLibrary ofThisPlatform() {
        return carriedBy(NativeLibrary.class.getClassLoader(), System.getProperty("os.name"));
    }

    static NativeLibrary carriedBy(ClassLoader carrier, String system) {
        List<NativeLibrary> candidates = candidates(carrier, system.toLowerCase(Locale.ROOT));
        return candidates.stream()
                .filter(library -> carrier.getResource(library.resource(library.files.getFirst())) != null)
                .findFirst()
                .orElseThrow(() -> new RefusedException("This build of Filterscope carries no TensorFlow library for "
                        + candidates.getLast().platform() + "; build it on the machine it is to run on."));
    }

    private static List<NativeLibrary> candidates(ClassLoader carrier, String system) {
        if (system.contains("mac")) {
            return List.of(new NativeLibrary(
                    "macosx-arm64",
                    List.of("libtensorflow_cc.2.dylib", "libtensorflow_framework.2.dylib", "libjnitensorflow.dylib"),
                    carrier));
        }
        if (system.contains("win")) {
            return List.of(
                    new NativeLibrary("windows-x86_64", List.of("tensorflow_cc.dll", "jnitensorflow.dll"), carrier));
        }
        List<String> files = List.of("libtensorflow_cc.so.2", "libtensorflow_framework.so.2", "libjnitensorflow.so");
        return List.of(
                new NativeLibrary("linux-x86_64-gpu", files, carrier),
                new NativeLibrary("linux-x86_64", files, carrier));
    }

    private String resource(String file) {
        return RESOURCES + platform + "/" + file;
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
        try {
            Path folder = cache.resolve("tensorflow").resolve(identity());
            if (files.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
                return folder;
            }
            Files.createDirectories(folder.getParent());
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
            try {
                for (String file : files) {
                    try (InputStream source = open(file)) {
                        Files.copy(source, unfinished.resolve(file));
                    }
                }
                moveInto(folder, unfinished);
            } finally {
                ScratchFolder.delete(unfinished);
            }
            return folder;
        } catch (IOException e) {
            throw new RefusedException(
                    "TensorFlow's native library could not be unpacked into " + cache
                            + "; make room there (about 1.2 GB), or name another folder in the environment variable FILTERSCOPE_CACHE.",
                    e);
        }
    }

    /** Other versions differ in size, so the size keeps them apart in one cache. */
    private String identity() throws IOException {
        long bytes = 0;
        for (String file : files) {
            URL address = carrier.getResource(resource(file));
            if (address == null) {
                throw new IOException("no " + file + " for " + platform);
            }
            URLConnection connection = address.openConnection();
            connection.setUseCaches(false);
            bytes += connection.getContentLengthLong();
        }
        return platform + "-" + bytes;
    }

    private InputStream open(String file) throws IOException {
        InputStream stream = carrier.getResourceAsStream(resource(file));
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
