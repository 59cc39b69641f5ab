package org.filterscope.bias;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which images belong together, so that they are no independent evidence. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClusterChoice.OfDataset.class, name = "dataset"),
    @JsonSubTypes.Type(value = ClusterChoice.ByAttribute.class, name = "attribute"),
    @JsonSubTypes.Type(value = ClusterChoice.NearDuplicates.class, name = "near-duplicates")
})
public sealed interface ClusterChoice {

    /** The clusters that were imported with the dataset (a person, a session); an image without one stands alone. */
    record OfDataset() implements ClusterChoice {}

    /**
     * Images with the same value; an image without one stands alone.
     *
     * @param attribute its name
     */
    record ByAttribute(String attribute) implements ClusterChoice {}

    /** Only pictures that are nearly the same; the audit is exploratory, as all others count as independent. */
    record NearDuplicates() implements ClusterChoice {}
}
