package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.Job;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WholeUploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What tests of imports have in common: folders and uploads to import from, and the end of the job to wait for. */
abstract class BirdImports extends CatalogueTest {

    private static final List<String> TABLES = List.of(
            "dataset",
            "dataset_image",
            "dataset_category",
            "dataset_shown",
            "dataset_annotation",
            "dataset_attribute",
            "dataset_value",
            "file_reference");

    @Autowired
    private Jobs jobs;

    @Autowired
    private ImportJob job;

    @Autowired
    Uploads uploads;

    @Value("${filterscope.data}")
    private Path data = Path.of("");

    UploadId uploaded(String name, byte[] content) {
        return asEditor(() -> WholeUploads.aWholeUpload(uploads, project, name, content));
    }

    static ImportRequest request(UploadId upload) {
        return new ImportRequest("Birds", "", new ImportSource.Upload(upload.toString()), ImportChoices.OPEN);
    }

    static ImportRequest request(Path folder) {
        return new ImportRequest("Birds", "", new ImportSource.ServerFolder(folder.toString()), ImportChoices.OPEN);
    }

    Path workFolder() {
        return data.resolve("work");
    }

    /** Runs the job of an import on this thread. */
    String runNow(PlayedRun run) {
        try {
            return job.run(request(folder), run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of a job; its changes are heard of, so that nothing has to be asked again and again. */
    Job ended(JobId id) throws InterruptedException {
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        people.run(editor, () -> jobs.watch(project, heard::add));
        Job now = asEditor(() -> jobs.get(id));
        while (!now.state().ended()) {
            Job next = heard.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("the job changes").isNotNull();
            now = Stream.of(next)
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElse(now);
        }
        return now;
    }

    /** How many rows there are of all that belongs to datasets. */
    List<Integer> rowsOfDatasets() {
        return TABLES.stream().map(this::rowsIn).toList();
    }
}
