package org.filterscope.model;

import java.util.List;
import java.util.Optional;

/** What a room above knows about layers; it declares a bean of this, and the layer's page shows it. */
public interface LayerExtras {

    /** What has been found out about a layer, with the rights of the caller, the newest first. */
    List<LayerLink> explanations(ModelId model, String layer);

    /** Where the explanation of a layer is begun, without the leading slash; nothing when this bean begins none. */
    Optional<String> explainAddress(ModelId model, String layer);
}
