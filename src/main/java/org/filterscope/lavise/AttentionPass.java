package org.filterscope.lavise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.tensor.FeatureMap;

/**
 * A second pass over the top images of a dissection, in any order, that collects the vectors of one attention method.
 * For {@code image} the caller asks {@link #filtersOn}, runs the network on each masked picture and hands the pooled
 * result to {@link #put}; for all others {@link #attend} does everything.
 */
public final class AttentionPass {

    private record Place(int filter, int rank) {}

    private final Dissection dissection;
    private final FilterAttention method;
    private final Map<Long, List<Place>> places = new HashMap<>();
    private final float[][][] found;

    AttentionPass(Dissection dissection, FilterAttention method) {
        this.dissection = dissection;
        this.method = method;
        this.found = new float[dissection.filters().size()][][];
        for (FilterDissection filter : dissection.filters()) {
            List<TopImage> top = filter.topImages();
            found[filter.filter()] = new float[top.size()][];
            for (int rank = 0; rank < top.size(); rank++) {
                places.computeIfAbsent(top.get(rank).number(), number -> new ArrayList<>())
                        .add(new Place(filter.filter(), rank));
            }
        }
    }

    /** The numbers of the filters that have this image among their top images, ascending; none for other images. */
    public List<Integer> filtersOn(long image) {
        return placesOn(image).stream().map(Place::filter).toList();
    }

    private List<Place> placesOn(long image) {
        return places.getOrDefault(image, List.of());
    }

    /** Finds the vectors of all filters that have this image among their top images; other images are passed over. */
    public void attend(long image, FeatureMap map) {
        List<Place> wanted = placesOn(image);
        if (wanted.isEmpty()) {
            return;
        }
        PositionRows rows = new PositionRows(map);
        float[] original = rows.mean();
        for (Place place : wanted) {
            double threshold = dissection.filter(place.filter()).threshold();
            found[place.filter()][place.rank()] = method instanceof FilterAttention.Original
                    ? original
                    : Attention.vector(method, rows, place.filter(), threshold);
        }
    }

    /**
     * Hands in the vector of one filter on one of its top images.
     *
     * @param vector C values; all zeros where the method found nothing
     */
    public void put(long image, int filter, float[] vector) {
        Place place = placesOn(image).stream()
                .filter(candidate -> candidate.filter() == filter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "image " + image + " is not among the top images of filter " + filter));
        found[filter][place.rank()] = vector.clone();
    }

    /**
     * All vectors.
     *
     * @throws IllegalStateException when a top image was never shown
     */
    public AttendedVectors finish() {
        List<List<float[]>> vectors = new ArrayList<>();
        for (int filter = 0; filter < found.length; filter++) {
            for (int rank = 0; rank < found[filter].length; rank++) {
                if (found[filter][rank] == null) {
                    throw new IllegalStateException("the top image "
                            + dissection.filter(filter).topImages().get(rank).number() + " of filter " + filter
                            + " has not been attended to");
                }
            }
            vectors.add(Arrays.asList(found[filter]));
        }
        return new AttendedVectors(method, vectors);
    }
}
