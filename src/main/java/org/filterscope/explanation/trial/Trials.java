package org.filterscope.explanation.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.InputHash;
import org.filterscope.explanation.ProgramVersion;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.job.Waiting;
import org.filterscope.model.Models;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.WorkFolders;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries explained layers on pictures. A picture is not kept unless somebody says so. */
@Service
@AllowedTo(Who.READER)
public class Trials {

    private static final int LONGEST_NAME = 200;

    private final Explanations explanations;
    private final Models models;
    private final Jobs jobs;
    private final TrialJob kind;
    private final TrialTable table;
    private final TrialPictures pictures;
    private final WorkFolders work;
    private final TransactionTemplate transaction;
    private final TeamLookup teams;
    private final Trail trail;

    Trials(
            Explanations explanations,
            Models models,
            Jobs jobs,
            TrialJob kind,
            TrialTable table,
            TrialPictures pictures,
            WorkFolders work,
            TransactionTemplate transaction,
            TeamLookup teams,
            Trail trail) {
        this.explanations = explanations;
        this.models = models;
        this.jobs = jobs;
        this.kind = kind;
        this.table = table;
        this.pictures = pictures;
        this.work = work;
        this.transaction = transaction;
        this.teams = teams;
        this.trail = trail;
    }

    /**
     * Takes a picture that somebody dropped on a page, in the place of the one before, which is forgotten.
     *
     * @param page with which it is forgotten
     * @return what it is called in {@link TriedPicture.Uploaded}
     * @throws IOException when the file cannot be read
     */
    public UUID add(ExplanationId explanation, UUID page, String name, Path file) throws IOException {
        ExplanationId tried = ready(explanation).id();
        table.forgetPage(page);
        return table.add(page, tried, name, Files.readAllBytes(file));
    }

    /**
     * Tries a layer on a picture. The work is done by a job; its result comes on another thread, unless the same was seen
     * before.
     *
     * @param progress hears how far the job is, on other threads
     * @throws RefusedException when the picture is not there any more; the result fails with one when the job does
     * @throws ThingNotFoundException when it is an image of another project
     */
    public CompletableFuture<Trial> look(ExplanationId explanation, TriedPicture tried, Consumer<Job> progress) {
        ExplanationCard card = ready(explanation);
        String name = pictures.name(card, tried);
        TrialPlan plan = TrialPlan.of(explanation, tried, hash(card, tried, name));
        Optional<Trial> before = table.find(plan.look());
        if (before.isPresent()) {
            return CompletableFuture.completedFuture(before.get());
        }
        AwaitedTrial awaited = new AwaitedTrial(plan.look(), table, progress);
        Runnable stop = jobs.watch(card.project(), awaited::heard);
        var _ = awaited.result().whenComplete((_, _) -> stop.run());
        boolean begun = false;
        try {
            JobId job = jobs.look(card.project(), kind, title(card, tried, name), plan);
            awaited.begin(jobs.get(job));
            begun = true;
        } finally {
            if (!begun) {
                awaited.result().cancel(false);
            }
        }
        return awaited.result();
    }

    /** The list of jobs outlives the page, so it does not name what is forgotten with it. */
    private static String title(ExplanationCard card, TriedPicture tried, String name) {
        String picture = switch (tried) {
            case TriedPicture.Uploaded _ -> "a picture";
            case TriedPicture.OfDataset _ -> name;
        };
        String title = "Try " + card.layer() + " of " + card.modelName() + " on " + picture;
        return title.substring(0, Math.min(title.length(), LONGEST_NAME));
    }

    /** Over all that a trial depends on. */
    private String hash(ExplanationCard card, TriedPicture tried, String name) {
        return new InputHash()
                .add("program", ProgramVersion.current())
                .add("explanation", card.id())
                .add("labels", models.get(card.model()).labels().text())
                .add("picture", tried)
                .add("name", name)
                .hex();
    }

    private ExplanationCard ready(ExplanationId explanation) {
        ExplanationCard card = explanations.get(explanation);
        if (!card.ready()) {
            throw new RefusedException("The layer is not explained yet; wait until it is.");
        }
        return card;
    }

    /** Why a trial waits; nothing for one that does not. */
    public Optional<Waiting> waiting(ExplanationId explanation, Job job) {
        return jobs.waiting(job.id());
    }

    /** The pictures that are kept with an explanation, the latest first. */
    public List<KeptPicture> kept(ExplanationId explanation) {
        explanations.get(explanation);
        return table.kept(explanation);
    }

    /**
     * Keeps a picture with the explanation, and nowhere else.
     *
     * @throws RefusedException when it has no name, or is not there any more
     */
    @AllowedTo(Who.EDITOR)
    public void keep(ExplanationId explanation, UUID picture, String name) {
        ExplanationCard card = ready(explanation);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RefusedException(
                    "A picture that is kept needs a name of at most " + LONGEST_NAME + " characters; give it one.");
        }
        try (ScratchFolder scratch = work.create()) {
            TrialPictures.Found found = pictures.find(card, new TriedPicture.Uploaded(picture), scratch.path());
            transaction.executeWithoutResult(_ -> {
                if (!table.keep(picture, stripped, SignedInUser.require().name())) {
                    throw TrialPictures.gone();
                }
                pictures.keep(explanation, picture, found.file());
                trail.record(teams.of(explanation), "trial kept", explanation.value(), stripped);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be kept", e);
        }
    }

    /** Deletes a picture that was kept, for good. */
    @AllowedTo(Who.EDITOR)
    public void delete(ExplanationId explanation, UUID picture) {
        explanations.get(explanation);
        KeptPicture kept = table.find(explanation, picture).orElseThrow(ThingNotFoundException::new);
        transaction.executeWithoutResult(_ -> {
            pictures.remove(explanation, picture);
            table.delete(picture);
            trail.record(teams.of(explanation), "trial deleted", explanation.value(), kept.name());
        });
    }
}
