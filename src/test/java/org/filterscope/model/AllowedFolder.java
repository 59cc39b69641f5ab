package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A folder below which folders may be registered. */
final class AllowedFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path PATH = make();

    private static Path make() {
        try {
            return Files.createTempDirectory("filterscope-allowed").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("filterscope.storage.allowed-folders=" + PATH, "filterscope.model.device=cpu")
                .applyTo(context);
    }
}
