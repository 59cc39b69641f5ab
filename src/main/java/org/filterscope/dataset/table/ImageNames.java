package org.filterscope.dataset.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the image a table means: by the whole path, by the end of a path that begins elsewhere, by the file name alone,
 * or by the name without its ending. Only an image that no other can be mistaken for is found.
 */
public final class ImageNames {

    private final List<String> names;
    private final Map<String, List<Integer>> byFile = new HashMap<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    /** @param names the paths of the images within their dataset, with {@code /} between the parts */
    public ImageNames(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String file = file(names.get(i));
            byFile.computeIfAbsent(file, _ -> new ArrayList<>(1)).add(i);
            byStem.computeIfAbsent(stem(file), _ -> new ArrayList<>(1)).add(i);
        }
    }

    /** What was found. */
    public sealed interface Match {

        /** The image at this place of the list. */
        record One(int index) implements Match {}

        /** Nothing bears that name. */
        record None() implements Match {}

        /** So many images bear that name. */
        record Several(int count) implements Match {}
    }

    /** Number of images. */
    public int size() {
        return names.size();
    }

    /** The name of the image at this place. */
    public String name(int index) {
        return names.get(index);
    }

    /** Finds an image by what a table writes. */
    public Match find(String written) {
        String path = written.replace('\\', '/');
        String file = file(path);
        @Nullable List<Integer> candidates = byFile.get(file);
        if (candidates == null) {
            return match(byStem.getOrDefault(file, List.of()).stream()
                    .filter(each -> endsAlike(stem(names.get(each)), path))
                    .toList());
        }
        for (int each : candidates) {
            if (names.get(each).equals(path)) {
                return new Match.One(each);
            }
        }
        return match(candidates.stream()
                .filter(each -> endsAlike(names.get(each), path))
                .toList());
    }

    private static Match match(List<Integer> found) {
        return switch (found.size()) {
            case 0 -> new Match.None();
            case 1 -> new Match.One(found.getFirst());
            default -> new Match.Several(found.size());
        };
    }

    private static boolean endsAlike(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return longer.equals(shorter) || longer.endsWith(shorter.startsWith("/") ? shorter : "/" + shorter);
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
