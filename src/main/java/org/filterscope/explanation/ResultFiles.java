package org.filterscope.explanation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.ContentHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of explainers and explanations, kept by their content. */
@Component
class ResultFiles {

    private final Path folder;

    ResultFiles(@Value("${filterscope.data}") Path data) {
        folder = data.resolve("files");
    }

    ContentHash keep(ProjectId project, Path file) throws IOException {
        ContentHash hash = ContentHash.of(file);
        Path target = path(hash);
        if (!Files.exists(target)) {
            Files.createDirectories(folder.resolve(hash.hex().substring(0, 2)));
            Path incoming = folder.resolve(UUID.randomUUID().toString());
            Files.copy(file, incoming);
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return hash;
    }

    Path path(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }
}
