package org.filterscope.explanation.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterWords;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Projects;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Compares explanations, also of different models, layers and projects, where the caller may see both. */
@Service
@AllowedTo(Who.READER)
public class Comparisons {

    private static final int MOST_FILTERS = 4_096;

    private final Explanations explanations;
    private final Projects projects;
    private final Map<Question, Comparison.Findings> found = new ConcurrentReferenceHashMap<>();

    Comparisons(Explanations explanations, Projects projects) {
        this.explanations = explanations;
        this.projects = projects;
    }

    /** What was compared; the versions change with the contents. */
    private record Question(
            ExplanationId left, String leftVersion, ExplanationId right, String rightVersion, Measure measure) {}

    /** The explanations that can be compared, of all projects of the caller, the latest of each project first. */
    @AllowedTo(Who.SIGNED_IN)
    public List<Choice> choices() {
        return projects.mine().stream()
                .flatMap(project -> explanations.of(project.id()).stream()
                        .filter(ExplanationCard::ready)
                        .map(card -> new Choice(card, project.name())))
                .toList();
    }

    /** One explanation, also of a project that was archived. */
    public Choice choice(ExplanationId explanation) {
        ExplanationCard card = explanations.get(explanation);
        return new Choice(card, projects.get(card.project()).name());
    }

    /**
     * An explanation that can be compared.
     *
     * @param card the explanation
     * @param projectName the project it is in
     */
    public record Choice(ExplanationCard card, String projectName) {}

    /**
     * Compares two explanations; takes a few seconds for thousands of filters, and nothing when it is asked again.
     *
     * @throws ThingNotFoundException when the caller may not see one of them, or it is not ready
     * @throws RefusedException when a layer has more than 4,096 filters
     */
    public Comparison compare(ExplanationId left, ExplanationId right, Measure measure) {
        ExplanationDetails onTheLeft = explanations.details(left);
        ExplanationDetails onTheRight = explanations.details(right);
        Question question = new Question(left, version(onTheLeft), right, version(onTheRight), measure);
        Comparison.Findings findings = found.computeIfAbsent(question, _ -> find(onTheLeft, onTheRight, measure));
        return new Comparison(onTheLeft, onTheRight, measure, findings);
    }

    private static String version(ExplanationDetails details) {
        return details.card().outcome().orElseThrow(ThingNotFoundException::new).version();
    }

    private Comparison.Findings find(ExplanationDetails left, ExplanationDetails right, Measure measure) {
        List<FilterWords> leftWords = words(left);
        List<FilterWords> rightWords = words(right);
        List<WordProfile> leftProfiles = leftWords.stream().map(WordProfile::of).toList();
        List<WordProfile> rightProfiles =
                rightWords.stream().map(WordProfile::of).toList();
        boolean sameLayer = left.modelHash().equals(right.modelHash())
                && left.card().layer().equals(right.card().layer());
        return new Comparison.Findings(
                Matching.of(leftProfiles, rightProfiles, measure.similarity()),
                WordUse.of(leftProfiles, rightProfiles),
                sameLayer ? Optional.of(FilterChange.of(leftWords, rightWords)) : Optional.empty());
    }

    private List<FilterWords> words(ExplanationDetails details) {
        int filters = details.card().outcome().orElseThrow().filters();
        if (filters > MOST_FILTERS) {
            throw new RefusedException("The layer " + details.card().layer() + " has " + LocaleText.number(filters)
                    + " filters; compare layers of at most " + LocaleText.number(MOST_FILTERS) + ".");
        }
        return explanations.words(details.card().id());
    }
}
