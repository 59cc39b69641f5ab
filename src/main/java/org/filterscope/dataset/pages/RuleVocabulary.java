package org.filterscope.dataset.pages;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Facets;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.refusal.RefusedException;

/** What rules about a dataset can speak of: its categories, attributes and clusters. */
final class RuleVocabulary {

    private final DatasetId dataset;
    private final ImagePlaces places;
    private final Facets facets;
    private final List<SubsetRule.PickedFor> picked;

    RuleVocabulary(DatasetId dataset, DatasetImages images, ImagePlaces places, Subsets subsets) {
        this.dataset = dataset;
        this.places = places;
        facets = images.facets(dataset, SubsetRule.EVERY_IMAGE);
        picked = subsets.of(dataset).stream()
                .filter(subset -> subset.content() instanceof SubsetContent.ByHand)
                .map(subset -> new SubsetRule.PickedFor(subset.id().value(), subset.name()))
                .toList();
    }

    /** The categories, the commonest first. */
    List<String> categories() {
        return facets.categories().stream().map(ValueCount::value).toList();
    }

    List<String> attributes() {
        return facets.attributes().stream().map(AttributeFacet::name).toList();
    }

    boolean isNumeric(String attribute) {
        return find(attribute).filter(AttributeFacet::numeric).isPresent();
    }

    /** The commonest values of an attribute; others can be written by hand. */
    List<String> values(String attribute) {
        return find(attribute).stream()
                .flatMap(facet -> facet.values().stream())
                .map(ValueCount::value)
                .toList();
    }

    boolean hasClusters() {
        return facets.clusters() > 0;
    }

    /** The largest clusters with this in their names. */
    List<String> clusters(String containing, int most) {
        return places.clusters(dataset, SubsetRule.EVERY_IMAGE, containing, most).stream()
                .map(ValueCount::value)
                .toList();
    }

    /** The names of the subsets that were picked by hand. */
    List<String> pickedSubsets() {
        return picked.stream().map(SubsetRule.PickedFor::name).toList();
    }

    /** The rule that an image was picked for the subset of this name. */
    SubsetRule pickedFor(String name) {
        return picked.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no subset " + name + " any more; choose another."));
    }

    private Optional<AttributeFacet> find(String attribute) {
        return facets.attributes().stream()
                .filter(facet -> facet.name().equals(attribute))
                .findFirst();
    }
}
