package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.filterscope.storage.StoredFile;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of images, kept by their content. */
@Component
class DatasetFiles {

    private final Path folder;

    DatasetFiles(@Value("${filterscope.data}") Path data) {
        folder = data.resolve("files");
    }

    StoredFile keep(Path file) throws IOException {
        ContentHash hash = ContentHash.of(file);
        place(hash, target -> Files.copy(file, target));
        return new StoredFile(hash, Files.size(file));
    }

    StoredFile keep(byte[] content) throws IOException {
        MessageDigest digest = Sha256.start();
        digest.update(content);
        ContentHash hash = new ContentHash(Sha256.hex(digest));
        place(hash, target -> Files.write(target, content));
        return new StoredFile(hash, content.length);
    }

    private interface Writing {
        void to(Path target) throws IOException;
    }

    private void place(ContentHash hash, Writing writing) throws IOException {
        Path target = path(hash);
        if (!Files.exists(target)) {
            Files.createDirectories(folder.resolve(hash.hex().substring(0, 2)));
            Path incoming = folder.resolve(UUID.randomUUID().toString());
            writing.to(incoming);
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    Path path(ContentHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }
}
