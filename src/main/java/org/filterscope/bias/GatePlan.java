package org.filterscope.bias;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An audit in a file, for running it without pages: what to look at, what to compare, and when it lets pass.
 *
 * @param model folder or file of the model
 * @param preprocessing how pictures are prepared, as for {@code filterscope explain}; the usual way where absent
 * @param layer the layer whose filters speak
 * @param reference folder of annotated images that the explainer learns from
 * @param dataset folder of the audited images, with their tables of attributes
 * @param clusters {@code dataset}, {@code near-duplicates} or the name of an attribute
 */
public record GatePlan(
        String title,
        @Nullable String question,
        String model,
        @Nullable String preprocessing,
        String layer,
        String reference,
        String dataset,
        List<Subset> subsets,
        @Nullable String clusters,
        @Nullable String confounder,
        @Nullable WordSettings words,
        @JsonProperty("watch-list") @Nullable List<String> watchList,
        @Nullable Double q,
        @Nullable MarginPart margin,
        @Nullable Long seed,
        @Nullable GatePart gate) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What cannot be left out is there. */
    public GatePlan {
        require("title", title);
        require("model", model);
        require("layer", layer);
        require("reference", reference);
        require("dataset", dataset);
        subsets = orNothing(subsets);
    }

    /** A subset: its name, and its rule in the form in which rules are stored. */
    public record Subset(String name, SubsetRule rule) {}

    /** The margin; what is left out is as usual. */
    public record MarginPart(
            @Nullable Double points,
            @Nullable Double ratio,
            @JsonProperty("rare-below") @Nullable Double rareBelow) {}

    /** When the gate closes; what is left out is as usual. */
    public record GatePart(
            @JsonProperty("fail-on") @Nullable List<String> failOn,
            @Nullable List<String> words,
            @Nullable Double points,
            @Nullable Integer allowed) {}

    /**
     * Reads a plan.
     *
     * @throws RefusedException when the text is none
     */
    public static GatePlan read(String yaml) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            @Nullable GatePlan plan = JSON.convertValue(tree, GatePlan.class);
            if (plan == null) {
                throw new RefusedException("The plan is empty; docs/audits.md shows one that works.");
            }
            plan.subsets().forEach(subset -> RuleJson.check(subset.rule()));
            return plan;
        } catch (YAMLException | JacksonException | IllegalArgumentException e) {
            throw e.getCause() instanceof RefusedException refused
                    ? refused
                    : new RefusedException(
                            "The plan cannot be read (" + firstLine(e) + "); docs/audits.md shows one that works.", e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void require(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RefusedException("The plan does not say its " + what + "; docs/audits.md shows one that does.");
        }
    }

    private static <T> List<T> orNothing(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The plan of the audit, once its dataset and explanation are there. */
    public AuditPlan plan(DatasetId data, ExplanationId explanation) {
        MarginPart given = margin == null ? new MarginPart(null, null, null) : margin;
        List<PlannedSubset> planned = new ArrayList<>();
        subsets.forEach(subset -> planned.add(new PlannedSubset(subset.name(), subset.rule())));
        return new AuditPlan(
                title,
                question == null ? "" : question,
                Scope.EMPTY,
                Datasheet.EMPTY,
                data,
                planned,
                List.of(),
                clusterChoice(),
                Optional.ofNullable(confounder),
                explanation,
                words == null ? WordSettings.standard() : words,
                orNothing(watchList),
                q == null ? 0.05 : q,
                new Margin(
                        given.points() == null ? Margin.DEFAULT.points() : given.points(),
                        given.ratio() == null ? Margin.DEFAULT.ratio() : given.ratio(),
                        given.rareBelow() == null ? Margin.DEFAULT.rareBelow() : given.rareBelow()),
                seed == null ? 1 : seed,
                Optional.empty(),
                gate == null ? Optional.empty() : Optional.of(rules()));
    }

    private ClusterChoice clusterChoice() {
        if (clusters == null || clusters.equals("dataset")) {
            return new ClusterChoice.OfDataset();
        }
        return clusters.equals("near-duplicates")
                ? new ClusterChoice.NearDuplicates()
                : new ClusterChoice.ByAttribute(clusters);
    }

    /** When the gate closes. */
    public GateRules rules() {
        if (gate == null) {
            return GateRules.standard();
        }
        return new GateRules(
                gate.failOn() == null
                        ? GateRules.standard().failing()
                        : gate.failOn().stream().map(GatePlan::verdict).collect(Collectors.toSet()),
                orNothing(gate.words()),
                gate.points() == null ? 0 : gate.points(),
                gate.allowed() == null ? 0 : gate.allowed());
    }

    private static Verdict verdict(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "material" -> Verdict.MATERIAL;
            case "uncertain" -> Verdict.DIFFERENCE_SIZE_UNCERTAIN;
            case "inconclusive" -> Verdict.INCONCLUSIVE;
            case "too-rare" -> Verdict.TOO_RARE;
            default ->
                throw new RefusedException(
                        "A gate cannot close on “" + word + "”; name material, uncertain, inconclusive or too-rare.");
        };
    }
}
