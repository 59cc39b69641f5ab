package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.filterscope.job.JobRun;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.Votes;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamOf;
import org.filterscope.team.Trail;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what came of an explanation: its files in the storage, its filters in the database, all or nothing. */
@Component
class ExplanationStore {

    private static final String RESULT = "explanation.json";
    private static final String GRIDS = "grids";
    private static final String VOTES = "votes";
    private static final String SAMPLE = "sample";
    private static final String SPRITES = "sprites";

    private final ExplanationTable table;
    private final FilterTable filters;
    private final ResultFiles files;
    private final ShardFiles shards;
    private final FilterRecalls recalls;
    private final TransactionTemplate transaction;
    private final TeamOf<ProjectId> teams;
    private final Trail trail;

    ExplanationStore(
            ExplanationTable table,
            FilterTable filters,
            ResultFiles files,
            ShardFiles shards,
            FilterRecalls recalls,
            TransactionTemplate transaction,
            TeamOf<ProjectId> teams,
            Trail trail) {
        this.table = table;
        this.filters = filters;
        this.files = files;
        this.shards = shards;
        this.recalls = recalls;
        this.transaction = transaction;
        this.teams = teams;
        this.trail = trail;
    }

    /**
     * Keeps all of it, or nothing where another attempt makes it now.
     *
     * @param sprites the small pictures of the filters, made in a work folder
     */
    void keep(
            ExplanationOrder order,
            ExplainerCard explainer,
            FilterRows made,
            Path sprites,
            double seconds,
            JobRun run) {
        List<FilterRows.Row> rows = made.all();
        Dissection dissection = made.explanation().dissection();
        try (ScratchFolder work = files.workFolder()) {
            Path file = work.path().resolve(RESULT);
            new ExplanationFile(made.explanation(), made.lexicon(), Votes.WORDS_KEPT)
                    .write(file, IntStream.range(0, rows.size()).boxed().toList());
            GridFile grids = new GridFile(work.path().resolve(GRIDS), dissection.height(), dissection.width());
            grids.write(rows);
            Path votes = work.path().resolve(VOTES);
            KeptVotesFile.write(votes, KeptVotesFile.of(made.explanation(), made.lexicon(), recalls(order, made)));
            Path sample = work.path().resolve(SAMPLE);
            ActivationSample.write(sample, dissection, made.imageNumbers());
            Map<String, Path> all =
                    Map.of(RESULT, file, GRIDS, grids.file(), VOTES, votes, SAMPLE, sample, SPRITES, sprites);
            transaction.executeWithoutResult(_ -> {
                run.fence();
                Map<String, ContentHash> kept = files.keep(order.id(), all);
                shards.drop(order.id());
                write(order, rows, result(explainer, made.explanation(), rows, seconds, kept));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the explanation cannot be kept", e);
        }
    }

    private double[] recalls(ExplanationOrder order, FilterRows made) {
        return recalls.of(
                made.explanation(),
                made.lexicon(),
                order.subject().window(),
                order.probing().dataset(),
                made.imageNumbers());
    }

    private static ExplanationResult result(
            ExplainerCard explainer,
            Explanation explanation,
            List<FilterRows.Row> rows,
            double seconds,
            Map<String, ContentHash> kept) {
        Dissection dissection = explanation.dissection();
        return new ExplanationResult(
                explainer.id(),
                explanation.made(),
                seconds,
                explanation.provenance().program(),
                explanation.provenance().device(),
                explanation.provenance().lexicon(),
                rows.size(),
                count(rows, ExplainedFilter::reliable),
                count(rows, ExplainedFilter::dead),
                Math.toIntExact(dissection.images()),
                Math.toIntExact(explanation.broken().size() + dissection.leftOut()),
                dissection.height(),
                dissection.width(),
                Objects.requireNonNull(kept.get(RESULT)),
                Objects.requireNonNull(kept.get(GRIDS)),
                Optional.of(new ExplanationResult.Extras(
                        Objects.requireNonNull(kept.get(VOTES)),
                        Objects.requireNonNull(kept.get(SAMPLE)),
                        Objects.requireNonNull(kept.get(SPRITES)))));
    }

    private void write(ExplanationOrder order, List<FilterRows.Row> rows, ExplanationResult result) {
        if (!table.finish(order.id(), result)) {
            throw new RefusedException("The explanation was deleted while it was made; ask for it again.");
        }
        filters.insert(order.id(), rows);
        trail.record(
                teams.teamOf(order.project()).orElseThrow(),
                "layer explained",
                order.id().value(),
                order.title());
    }

    private static int count(List<FilterRows.Row> rows, Predicate<ExplainedFilter> which) {
        return Math.toIntExact(
                rows.stream().map(FilterRows.Row::filter).filter(which).count());
    }
}
