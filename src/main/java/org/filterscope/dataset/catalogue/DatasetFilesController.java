package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the images of datasets to browsers. A file is found through its image alone, and that through its dataset. */
@RestController
@RequestMapping("/api/dataset/{dataset}")
@AllowedTo(Who.READER)
class DatasetFilesController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final DatasetImages images;
    private final StoredFiles files;

    DatasetFilesController(DatasetImages images, StoredFiles files) {
        this.images = images;
        this.files = files;
    }

    /** The small picture of an image. */
    @GetMapping("/image/{number}/thumbnail/{hash}")
    public ResponseEntity<Resource> thumbnail(
            @PathVariable DatasetId dataset, @PathVariable int number, @PathVariable String hash) {
        ImageTile tile = images.tile(dataset, number);
        return file(path(dataset, tile.thumbnail(), hash), hash, MediaType.IMAGE_JPEG);
    }

    /** The file of an image as it came in. */
    @GetMapping("/image/{number}/original/{hash}")
    public ResponseEntity<Resource> original(
            @PathVariable DatasetId dataset, @PathVariable int number, @PathVariable String hash) {
        ImageTile tile = images.tile(dataset, number);
        Path file = path(dataset, tile.file(), hash);
        return file(file, hash, ImageType.of(file));
    }

    private Path path(DatasetId dataset, String stored, String asked) {
        if (!stored.equals(asked)) {
            throw new ThingNotFoundException();
        }
        return files.path(dataset, new ContentHash(stored));
    }

    private static ResponseEntity<Resource> file(Path file, String hash, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag("\"" + hash + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(type)
                .body(new FileSystemResource(file));
    }
}
