package org.filterscope.explanation.reading;

import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;

/** What the filters of an explained layer say about each of some images. Immutable, read from a file bit by bit. */
public interface Reading {

    /** How many of its most active filters are kept of each image. */
    int FILTERS = 32;

    /** How many nearest words are kept of each filter on an image. */
    int WORDS = 10;

    /** The hash of all inputs. */
    String hash();

    ExplanationId explanation();

    ImageChoice images();

    /** Every word that any filter said, as lemmas; sayings name them by their places here. */
    List<String> words();

    /** The hypernyms of each of these words, the nearest first; empty where none is known. */
    List<List<String>> paths();

    /** H of the layer's feature maps. */
    int height();

    /** W of the layer's feature maps. */
    int width();

    /** How many images were read. */
    int size();

    /** Images that gave no picture. */
    int unread();

    /** Leads through all images in the order of their numbers. */
    void forEach(Visitor visitor);

    /** One image; empty when it was not among them, or gave no picture. */
    Optional<ReadImage> image(int number);

    /** Looks at one image after another. */
    @FunctionalInterface
    interface Visitor {

        /** One image. */
        void see(ReadImage image);
    }
}
