package org.filterscope.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes models, waits for imports, and looks at what is kept. */
final class TheModels {

    static final ClassLabels COLOUR_PAIRS = new ClassLabels(List.of(
            "red over green",
            "red over blue",
            "green over red",
            "green over blue",
            "blue over red",
            "blue over green"));

    private final ModelImports imports;
    private final Jobs jobs;
    private final People people;
    private final JdbcClient database;
    private final Path data;

    TheModels(
            ModelImports imports,
            Jobs jobs,
            People people,
            JdbcClient database,
            @Value("${filterscope.data}") Path data) {
        this.imports = imports;
        this.jobs = jobs;
        this.people = people;
        this.database = database;
        this.data = data;
    }

    /** A model that tells colours apart: one layer of six filters, and six named classes. */
    ModelId aModel(UserId editor, ProjectId project) {
        return aModel(editor, project, ModelDraft.named("Colours").withLabels(COLOUR_PAIRS));
    }

    ModelId aModel(UserId editor, ProjectId project, ModelDraft draft) {
        return aModel(editor, project, TinyNetworks.colours(), draft);
    }

    ModelId aModel(UserId editor, ProjectId project, ModelSketch sketch, ModelDraft draft) {
        return people.as(editor, () -> imports.importNow(project, aFolder(sketch), draft, PlayedRun.toTheEnd(project)));
    }

    /** A SavedModel in a new folder below the allowed one. */
    Path aFolder(ModelSketch sketch) {
        return sketch.writeTo(AllowedFolder.PATH.resolve(UUID.randomUUID().toString()));
    }

    /** Waits for the end of a job. */
    Job ended(UserId member, ProjectId project, JobId id) throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        Runnable stop = people.as(member, () -> jobs.watch(project, heard::add));
        try {
            Job now = people.as(member, () -> jobs.get(id));
            while (!now.state().ended()) {
                Job next = heard.poll(60, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("the job " + id + " does not end; it is " + now);
                }
                now = next.id().equals(id) ? next : now;
            }
            return now;
        } finally {
            stop.run();
        }
    }

    /** Everything that an import may leave behind: files with their sizes, and rows. */
    Map<String, Long> kept() {
        Map<String, Long> kept = new TreeMap<>();
        for (String table : List.of(
                "model", "model_layer", "model_label", "stored_file", "file_reference", "trash_entry", "upload")) {
            kept.put(
                    "rows of " + table,
                    database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        for (String folder : List.of("files", "work", "models", "uploads")) {
            kept.putAll(files(data.resolve(folder)));
        }
        return kept;
    }

    private static Map<String, Long> files(Path folder) {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).collect(Collectors.toMap(Path::toString, TheModels::size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
