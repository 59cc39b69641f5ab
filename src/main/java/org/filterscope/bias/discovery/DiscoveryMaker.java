package org.filterscope.bias.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.bias.ImageWords;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTraits;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.reading.ImageReadings;
import org.filterscope.explanation.reading.Reading;
import org.filterscope.job.JobRun;
import org.springframework.stereotype.Component;

/** Reads the images of a dataset, groups them by their words, and asks whose images are in which group. */
@Component
class DiscoveryMaker {

    private static final int MOST_VALUES = 20;

    private final ImageReadings readings;
    private final ImageTraits traits;
    private final DatasetImages images;

    DiscoveryMaker(ImageReadings readings, ImageTraits traits, DatasetImages images) {
        this.readings = readings;
        this.traits = traits;
        this.images = images;
    }

    DiscoveryOutcome make(DiscoveryPlan plan, JobRun run) {
        Reading reading = readings.now(plan.explanation(), ImageChoice.all(plan.dataset()), run);
        Map<Integer, String> people = new HashMap<>();
        traits.forEach(
                plan.dataset(),
                Optional.empty(),
                trait -> trait.cluster().ifPresent(cluster -> people.put(trait.number(), cluster)));
        List<WordedImage> worded = new ArrayList<>();
        reading.forEach(image -> worded.add(new WordedImage(
                image.number(),
                Optional.ofNullable(people.get(image.number())).orElse("image " + image.number()),
                ImageWords.of(image, plan.words()))));
        run.checkpoint();
        List<AttributeValues> attributes = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (AttributeFacet attribute :
                images.facets(plan.dataset(), SubsetRule.EVERY_IMAGE).attributes()) {
            if (attribute.distinct() < 2 || attribute.distinct() > MOST_VALUES) {
                passedOver.add(attribute.name()
                        + (attribute.distinct() < 2 ? " (one value only)" : " (" + attribute.distinct() + " values)"));
            } else {
                attributes.add(values(plan, attribute.name()));
            }
        }
        run.checkpoint();
        return new DiscoveryFigures(plan, reading.words(), worded).outcome(attributes, people.isEmpty(), passedOver);
    }

    private AttributeValues values(DiscoveryPlan plan, String attribute) {
        Map<Integer, List<String>> values = new HashMap<>();
        traits.forEach(plan.dataset(), Optional.of(attribute), trait -> {
            if (!trait.values().isEmpty()) {
                values.put(trait.number(), trait.values());
            }
        });
        return new AttributeValues(attribute, values);
    }
}
