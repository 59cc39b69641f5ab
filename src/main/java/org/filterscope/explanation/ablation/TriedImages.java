package org.filterscope.explanation.ablation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.explanation.InputHash;

/**
 * The images that the network is tried on.
 *
 * @param files where they lie
 * @param groups for each the places of its matched categories; empty lists where the model is its own measure
 * @param unmatched how many images were passed over because none of their categories is matched
 * @param beyond how many more there were than were asked for
 */
record TriedImages(List<Path> files, List<List<Integer>> groups, int unmatched, int beyond) {

    TriedImages {
        files = List.copyOf(files);
        groups = List.copyOf(groups);
    }

    private record Tried(int place, Path file, List<Integer> groups) {}

    /** Chooses the images: all that can be judged, or as many of them as are asked for, drawn by a hash of place and seed. */
    static TriedImages of(List<ReferenceImage> images, AblationRequest request) {
        List<String> categories = request.matching().categories();
        List<Tried> judged = IntStream.range(0, images.size())
                .mapToObj(place -> new Tried(
                        place,
                        images.get(place).file(),
                        images.get(place).annotations().stream()
                                .map(Annotation::category)
                                .distinct()
                                .map(categories::indexOf)
                                .filter(group -> group >= 0)
                                .sorted()
                                .toList()))
                .filter(image -> request.byAgreement() || !image.groups().isEmpty())
                .toList();
        List<Tried> chosen = judged.size() <= request.mostImages()
                ? judged
                : judged.stream()
                        .sorted(Comparator.comparing((Tried image) -> new InputHash()
                                .add("seed", request.seed())
                                .add("place", image.place())
                                .hex()))
                        .limit(request.mostImages())
                        .sorted(Comparator.comparingInt(Tried::place))
                        .toList();
        return new TriedImages(
                chosen.stream().map(Tried::file).toList(),
                chosen.stream().map(Tried::groups).toList(),
                images.size() - judged.size(),
                judged.size() - chosen.size());
    }
}
