package org.filterscope.model;

import java.time.Instant;
import java.util.List;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;

/**
 * A trained network under study.
 *
 * @param hash SHA-256 of the network's files, in hexadecimal
 * @param options what its file leaves open and the one who brought it said
 * @param signature name of the signature that is used
 * @param input the pictures it takes
 * @param rescalesInput whether it scales its pictures itself, so that it wants raw pixels
 * @param preprocessing how pictures become the numbers it was trained on
 * @param classes how many numbers its own output has for a picture, 0 when it has none
 * @param labels names of the classes, or none
 * @param layers its layers in network order
 * @param bytes size of its files
 * @param createdBy name of the person who brought it
 */
public record Model(
        ModelId id,
        ProjectId project,
        String name,
        String description,
        String hash,
        ModelOptions options,
        String signature,
        InputShape input,
        boolean rescalesInput,
        Preprocessing preprocessing,
        int classes,
        ClassLabels labels,
        List<ModelLayer> layers,
        long bytes,
        Instant createdAt,
        String createdBy) {

    public Model {
        layers = List.copyOf(layers);
    }

    /**
     * The layer at a position.
     *
     * @throws ThingNotFoundException when there is none
     */
    public ModelLayer layer(int position) {
        if (position < 0 || position >= layers.size()) {
            throw new ThingNotFoundException();
        }
        return layers.get(position);
    }

    /**
     * The layer of a name.
     *
     * @throws ThingNotFoundException when there is none
     */
    public ModelLayer layer(String layerName) {
        return layers.stream()
                .filter(layer -> layer.name().equals(layerName))
                .findFirst()
                .orElseThrow(ThingNotFoundException::new);
    }

    /** The number of filters of all layers together. */
    public long filters() {
        return layers.stream().mapToLong(layer -> layer.shape().filters()).sum();
    }
}
