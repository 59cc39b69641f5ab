package org.filterscope.tensor.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names layers as their makers did: the scope of the convolution (or, where several are joined, of what joins them)
 * without the op's own name and without what all names begin with.
 */
final class LayerNames {

    private static final Pattern OWN_NAME_OF_AN_OP = Pattern.compile(
            "(?i)[/_](conv2d(_?transpose)?|conv2dbackpropinput|depthwise(_?conv2d(native)?)?|separable_conv2d|convolution|concat(v2)?"
                    + "|add(v2|n)?|relu6?|elu|selu|leakyrelu|sigmoid|tanh|biasadd|mul|batchtospacend)(_\\d+)?$");

    private LayerNames() {}

    static List<String> of(List<Tap> taps) {
        List<String> scopes = taps.stream().map(LayerNames::scope).toList();
        int shared = sharedComponents(scopes);
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String scope : scopes) {
            String[] parts = scope.split("/", -1);
            String name = String.join("/", Arrays.copyOfRange(parts, shared, parts.length));
            int count = seen.merge(name, 1, Integer::sum);
            String unique = count == 1 ? name : name + "#" + count;
            names.add(unique);
        }
        return List.copyOf(names);
    }

    private static String scope(Tap tap) {
        String name = tap.joined()
                ? tap.port().node().name()
                : tap.convolutions().getFirst().name();
        String scope = OWN_NAME_OF_AN_OP.matcher(name).replaceFirst("");
        return scope.isEmpty() ? name : scope;
    }

    private static int sharedComponents(List<String> scopes) {
        String[] first = scopes.isEmpty() ? new String[0] : scopes.getFirst().split("/", -1);
        int shared = 0;
        while (shared < first.length - 1) {
            int position = shared;
            boolean all = scopes.stream()
                    .map(scope -> scope.split("/", -1))
                    .allMatch(parts -> parts.length > position + 1 && parts[position].equals(first[position]));
            if (!all) {
                break;
            }
            shared++;
        }
        return shared;
    }
}
