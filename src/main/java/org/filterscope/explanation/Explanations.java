package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.model.ModelId;
import org.filterscope.storage.Trash;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Has layers explained and gives the explanations: what was asked for with equal inputs before is not computed again. */
@Service
@AllowedTo(Who.READER)
public class Explanations {

    private static final int MOST_AT_ONCE = 500;

    private final ExplanationTable table;
    private final FilterTable filters;
    private final ExplainerTable explainers;
    private final ExplanationOrders orders;
    private final ExplanationCards cards;
    private final Trash trash;
    private final Jobs jobs;
    private final ResultFiles files;

    Explanations(
            ExplanationTable table,
            FilterTable filters,
            ExplainerTable explainers,
            ExplanationOrders orders,
            ExplanationCards cards,
            Trash trash,
            Jobs jobs,
            ResultFiles files) {
        this.table = table;
        this.filters = filters;
        this.explainers = explainers;
        this.orders = orders;
        this.cards = cards;
        this.trash = trash;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * Asks for an explanation: queues a job that trains an explainer, where there is none from the same inputs, and explains
     * the layer with it. Where the same was asked for before, that explanation is the answer; one whose job failed or was
     * cancelled is queued again.
     *
     * @throws ThingNotFoundException when model, layer or images are not in the project
     */
    @AllowedTo(Who.EDITOR)
    public ExplanationId start(ProjectId project, ExplanationRequest request) {
        return orders.start(project, request);
    }

    /** As {@link #start}, but at once, as a part of a job that runs. */
    @AllowedTo(Who.EDITOR)
    public ExplanationId explainNow(ProjectId project, ExplanationRequest request, JobRun run) {
        return orders.now(project, request, run);
    }

    /** Asks once more for an explanation whose job failed or was cancelled, with the model and images as they are now. */
    @AllowedTo(Who.EDITOR)
    public ExplanationId startAgain(ExplanationId explanation) {
        ExplanationOrder order = entry(explanation).order();
        return orders.start(order.project(), order.request());
    }

    /** One explanation, ready or in work. */
    public ExplanationCard get(ExplanationId explanation) {
        return cards.of(entry(explanation));
    }

    /** The explanations of a project, the latest first. */
    public List<ExplanationCard> of(ProjectId project) {
        return cards.of(table.ofProject(project));
    }

    /** The explanations of a layer, the latest first. */
    public List<ExplanationCard> ofLayer(ModelId model, String layer) {
        return cards.of(table.ofLayer(model, layer));
    }

    /** How many images a second the latest explanation of a model took; nothing before the first. */
    public Optional<Double> speed(ModelId model) {
        return table.speed(model);
    }

    /** An explanation with all that it was made from. */
    public ExplanationDetails details(ExplanationId explanation) {
        ExplanationTable.Entry entry = entry(explanation);
        ExplanationSubject subject = entry.order().subject();
        return new ExplanationDetails(
                cards.of(entry),
                subject.modelHash(),
                subject.preprocessing(),
                subject.inputHeight(),
                subject.inputWidth(),
                entry.order().settings(),
                entry.result()
                        .map(result -> new ExplanationDetails.Making(
                                explainers.find(result.explainer()).orElseThrow(),
                                result.seconds(),
                                result.program(),
                                result.device(),
                                result.lexicon(),
                                result.imagesLeftOut())));
    }

    /** The numbers of the filters that are searched for, in the order asked for. */
    public List<Integer> find(ExplanationId explanation, FilterSearch search) {
        return filters.find(entry(explanation).order().id(), search);
    }

    /**
     * Some filters with their words and top images.
     *
     * @param numbers at most 500; numbers without a filter are passed over
     */
    public List<ExplainedFilter> filters(ExplanationId explanation, List<Integer> numbers) {
        if (numbers.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " filters are given at once");
        }
        return filters.filters(entry(explanation).order().id(), numbers);
    }

    /**
     * One filter.
     *
     * @throws ThingNotFoundException when the layer has no such filter
     */
    public ExplainedFilter filter(ExplanationId explanation, int number) {
        return filters(explanation, List.of(number)).stream().findFirst().orElseThrow(ThingNotFoundException::new);
    }

    /** The words of all filters, by the filters' numbers; none before the explanation is ready. */
    public List<FilterWords> words(ExplanationId explanation) {
        return filters.words(entry(explanation).order().id());
    }

    /** Where the explanation lies as a JSON file, in the form of the command line. */
    public Path file(ExplanationId explanation) {
        return entry(explanation)
                .result()
                .map(result -> files.path(explanation, result.file()))
                .orElseThrow(ThingNotFoundException::new);
    }

    /** Puts an explanation in the trash of its project; one in work is stopped. */
    @AllowedTo(Who.EDITOR)
    public void trash(ExplanationId explanation) {
        ExplanationTable.Entry entry = entry(explanation);
        if (entry.result().isEmpty()) {
            jobs.cancel(entry.order().job());
        }
        trash.throwAway(explanation, entry.order().project(), entry.order().title());
    }

    private ExplanationTable.Entry entry(ExplanationId explanation) {
        return table.find(explanation)
                .filter(entry -> entry.trashedAt().isEmpty())
                .orElseThrow(ThingNotFoundException::new);
    }
}
