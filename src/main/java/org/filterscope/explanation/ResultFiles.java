package org.filterscope.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** The files of explanations. Each also holds the files of its explainer, which lie on the disk once however many do. */
@Component
class ResultFiles {

    private final StoredFiles files;
    private final WorkFolders work;

    ResultFiles(StoredFiles files, WorkFolders work) {
        this.files = files;
        this.work = work;
    }

    /** A folder in which files to be kept are made. */
    ScratchFolder workFolder() {
        return work.create();
    }

    /**
     * Keeps files of an explanation, all or none, in the caller's transaction.
     *
     * @param made files in a work folder by their names
     * @return their contents by their names
     */
    Map<String, ContentHash> keep(ExplanationId explanation, Map<String, Path> made) {
        Map<String, ContentHash> kept = new LinkedHashMap<>();
        for (FileReference file : files.addAll(explanation, made)) {
            kept.put(file.name(), file.hash());
        }
        return kept;
    }

    /** Gives a file that one explanation holds to another one too, in the caller's transaction. */
    void share(ExplanationId from, ContentHash hash, ExplanationId to, String name) throws IOException {
        try (var content = Files.newInputStream(path(from, hash))) {
            files.add(to, name, content);
        }
    }

    /**
     * Where a file of an explanation lies.
     *
     * @throws org.filterscope.team.ThingNotFoundException when the explanation has no such file
     */
    Path path(ExplanationId explanation, ContentHash hash) {
        return files.path(explanation, hash);
    }
}
