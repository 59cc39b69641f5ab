package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.filterscope.storage.StoredFiles;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the stored files of models together as the folders that the engine opens, {@code models/<hash>} in the data folder.
 * They are made of links when a model is first opened, once for all models of the same files, and can always be made again.
 */
@Component
class ModelFolders implements SmartLifecycle {

    /** Before the jobs, which may open models at once. */
    private static final int PHASE = 0;

    private final Path folder;
    private final ModelTable table;
    private final StoredFiles files;
    private volatile boolean running;

    ModelFolders(@Value("${filterscope.data}") Path data, ModelTable table, StoredFiles files) {
        this.folder = data.toAbsolutePath().normalize().resolve("models");
        this.table = table;
        this.files = files;
    }

    /** Begins anew: a stopped server may have left some half made, or of models that were deleted meanwhile. */
    @Override
    public void start() {
        try {
            ScratchFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of models cannot be tidied", e);
        }
        running = true;
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

    /**
     * The folder of a model.
     *
     * @throws org.filterscope.storage.StorageUnavailableException when its files have to come and cannot
     */
    synchronized Path of(ModelId id, String hash) {
        Path target = folder.resolve(hash);
        if (!Files.isDirectory(target)) {
            try {
                make(target, id);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of a model cannot be made", e);
            }
        }
        return target;
    }

    private void make(Path target, ModelId id) throws IOException {
        Path half = folder.resolve("half-made");
        ScratchFolder.delete(half);
        files.layOut(id, half);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the folder of a hash unless a model still consists of these files. */
    synchronized void release(String hash) {
        if (!table.knows(hash)) {
            try {
                ScratchFolder.delete(folder.resolve(hash));
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of a model cannot be removed", e);
            }
        }
    }
}
