package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.tensor.ScratchFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where the files of models lie, {@code models/<hash>} in the data folder: whole or not at all, once for all models that
 * consist of the same files, and as long as one of them is known.
 */
@Component
class ModelFolders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);
    private static final String INCOMING = "incoming";

    /** Before the jobs, which may be at work on new models at once. */
    private static final int PHASE = 0;

    private final Path folder;
    private final ModelTable table;
    private volatile boolean running;

    ModelFolders(@Value("${filterscope.data}") Path data, ModelTable table) {
        this.folder = data.toAbsolutePath().normalize().resolve("models");
        this.table = table;
    }

    /** Removes what imports left behind that ended in the middle. */
    @Override
    public void start() {
        try {
            ScratchFolder.delete(folder.resolve(INCOMING));
            Files.createDirectories(folder.resolve(INCOMING));
            for (Path each : list()) {
                String name = each.getFileName().toString();
                if (!name.equals(INCOMING) && !table.knows(name)) {
                    LOG.info("Removing the files {} that no model consists of", each);
                    ScratchFolder.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of models cannot be tidied", e);
        }
        running = true;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.toList();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** A new folder on the same disk for the time of one import. */
    ScratchFolder scratch(String name) throws IOException {
        Path path = folder.resolve(INCOMING).resolve(name);
        ScratchFolder.delete(path);
        return new ScratchFolder(Files.createDirectories(path));
    }

    /** Where the files of a hash lie. */
    Path of(String hash) {
        return folder.resolve(hash);
    }

    /**
     * Keeps the files of a model and makes it known; when that fails, nothing is kept.
     *
     * @param staged a folder on the same disk, which is moved away or left
     */
    synchronized void keep(Path staged, String hash, Runnable makeKnown) throws IOException {
        Path target = of(hash);
        boolean isNew = !Files.exists(target);
        if (isNew) {
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        }
        boolean known = false;
        try {
            makeKnown.run();
            known = true;
        } finally {
            if (isNew && !known) {
                ScratchFolder.delete(target);
            }
        }
    }

    /** Removes the files of a hash unless a model still consists of them. */
    synchronized void release(String hash) throws IOException {
        if (!table.knows(hash)) {
            ScratchFolder.delete(of(hash));
        }
    }
}
