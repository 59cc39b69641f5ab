package org.filterscope.dataset.pages;

import java.util.Locale;
import java.util.Optional;

/** How large the thumbnails of a grid are. */
enum TileSize {
    SMALL("Small", 92),
    MEDIUM("Medium", 148),
    LARGE("Large", 232);

    private final String label;
    private final int pixels;

    TileSize(String label, int pixels) {
        this.label = label;
        this.pixels = pixels;
    }

    String label() {
        return label;
    }

    /** The least width of a tile. */
    int pixels() {
        return pixels;
    }

    /** How it stands in an address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #key}; medium where nothing or something else is said. */
    static TileSize of(Optional<String> key) {
        for (TileSize each : values()) {
            if (key.filter(each.key()::equals).isPresent()) {
                return each;
            }
        }
        return MEDIUM;
    }
}
