package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.fixture.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Run by hand to see how long many images take: {@code -Dfilterscope.bench.import=10000}. */
@EnabledIfSystemProperty(named = "filterscope.bench.import", matches = "[0-9]+")
class ImportPaceTests extends CatalogueTest {

    private static final int CATEGORIES = 80;

    @TempDir
    private Path elsewhere;

    @Autowired
    private DatasetCollections collections;

    @Test
    void many_images_are_imported_and_looked_through() throws IOException {
        int number = Integer.getInteger("filterscope.bench.import");
        write(number);
        System.gc();
        long begun = System.nanoTime();

        DatasetId id = anImported(folder);

        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d images in %.1f s: %.0f images/s%n", number, seconds, number / seconds);
        SubsetRule women = new SubsetRule.OneOf("gender", List.of("f"));
        assertThat(timed(
                        "a window",
                        () -> places.window(id, SubsetRule.EVERY_IMAGE, number / 2, 200)
                                .images()))
                .isNotEmpty();
        timed("a window under a rule", () -> places.window(id, women, number / 4, 200));
        timed("a count under a rule", () -> places.count(id, women));
        timed("facets", () -> images.facets(id, SubsetRule.EVERY_IMAGE));
        timed("facets under a rule", () -> images.facets(id, women));
        timed("an image", () -> images.image(id, number / 2));
        timed("the set for the engine", () -> collections.referenceSet(id));
    }

    private <T> T timed(String what, Supplier<T> action) {
        long begun = System.nanoTime();
        T result = asEditor(action);
        System.out.printf("%s: %.0f ms%n", what, (System.nanoTime() - begun) / 1e6);
        return result;
    }

    /** Small pictures, each another file, in folders that are categories, with a table of eight attributes. */
    private void write(int number) throws IOException {
        Random random = new Random(1);
        Path template = elsewhere.resolve("template.jpg");
        StringBuilder table = new StringBuilder("image,cluster,age,tone,gender,work,score,a,b,c\n");
        for (int i = 0; i < number; i++) {
            if (i % 50 == 0) {
                Scenes.jpeg(template, Scenes.resized(Scenes.aScene(i), 128, 96), 0.8f);
            }
            byte[] picture = Files.readAllBytes(template);
            byte[] own = Arrays.copyOf(picture, picture.length + Integer.BYTES);
            ByteBuffer.wrap(own).putInt(picture.length, i);
            Path category = Files.createDirectories(folder.resolve("category " + i % CATEGORIES));
            Files.write(category.resolve(i + ".jpg"), own);
            table.append(i + ".jpg,p" + i / 10 + "," + random.nextInt(90) + "," + random.nextInt(6) + ","
                    + (random.nextBoolean() ? "f" : "m") + ",work " + random.nextInt(40) + "," + random.nextDouble()
                    + ",x" + random.nextInt(3) + ",y" + random.nextInt(5) + ",z" + random.nextInt(100) + "\n");
        }
        Birds.write(folder.resolve("people.csv"), table.toString());
    }
}
