package org.filterscope.explanation.trial;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;

/** The picture that a layer is tried on, named in such a way that every node finds it. */
public sealed interface TriedPicture {

    /**
     * A picture that was dropped on a page, or kept from one.
     *
     * @param id what it is called
     */
    record Uploaded(UUID id) implements TriedPicture {}

    /**
     * An image of a dataset.
     *
     * @param number its number there
     */
    record OfDataset(DatasetId dataset, int number) implements TriedPicture {

        private static final String IMAGE = "[0-9a-f-]{36}/\\d{1,9}";

        /** Reads it from an address, where it is written {@code dataset/number}. */
        public static Optional<OfDataset> parse(String text) {
            if (!text.matches(IMAGE)) {
                return Optional.empty();
            }
            int slash = text.indexOf('/');
            return Optional.of(new OfDataset(
                    DatasetId.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1))));
        }

        @Override
        public String toString() {
            return dataset + "/" + number;
        }
    }
}
