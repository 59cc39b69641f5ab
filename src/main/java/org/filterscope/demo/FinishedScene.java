package org.filterscope.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A scene that lies on disk, and what is known of it.
 *
 * @param scene as it was drawn
 * @param file relative to the folder of the collection
 * @param things everything in it, the farthest first
 */
record FinishedScene(Scene scene, String file, List<Outlined> things) {

    private static final float QUALITY = 0.92f;

    FinishedScene {
        things = List.copyOf(things);
    }

    /** Paints a scene, writes it below a folder, and follows the outlines of its things. */
    static FinishedScene finish(Scene scene, int side, Path folder) {
        String file = String.format(Locale.ROOT, "%s/scene-%05d.jpg", SceneCollection.IMAGES, scene.number() + 1);
        BufferedImage image = Painting.of(scene, side).image();
        try {
            Files.write(folder.resolve(file), JpegBytes.of(image, QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] owner = new Coverage(side, scene.placed()).owner();
        return new FinishedScene(
                scene,
                file,
                IntStream.range(0, scene.placed().size())
                        .mapToObj(i -> Outlined.of(scene.placed().get(i).category(), owner, side, i))
                        .toList());
    }

    /** The name of its session, which is the cluster of its pictures. */
    String cluster() {
        return String.format(Locale.ROOT, "session-%04d", scene.session() + 1);
    }
}
