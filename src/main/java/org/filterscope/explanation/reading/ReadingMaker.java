package org.filterscope.explanation.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.storage.WorkFolders;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads images range by range, and keeps what was read in one file. */
@Component
class ReadingMaker {

    private final ReadingTable table;
    private final ReadingPreparations preparations;
    private final ReadingShards shards;
    private final Workbenches workbenches;
    private final ShardFiles parts;
    private final StoredFiles files;
    private final WorkFolders work;
    private final TransactionTemplate transaction;

    ReadingMaker(
            ReadingTable table,
            ReadingPreparations preparations,
            ReadingShards shards,
            Workbenches workbenches,
            ShardFiles parts,
            StoredFiles files,
            WorkFolders work,
            TransactionTemplate transaction) {
        this.table = table;
        this.preparations = preparations;
        this.shards = shards;
        this.workbenches = workbenches;
        this.parts = parts;
        this.files = files;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Reads, and keeps all or nothing.
     *
     * @throws RefusedException when model or images are no longer those that were asked for, or there is nothing to read
     * @throws JobCancelledException when the job was cancelled
     */
    void make(ReadingOrder order, JobRun run) {
        run.progress("Opening the model", 0, 0);
        try {
            read(order, run);
        } catch (UnavailableException e) {
            // What is away comes back, and then the work goes on from the parts that were done
            throw e;
        } catch (RefusedException e) {
            parts.drop(order.explanation(), order.parts());
            throw e;
        } catch (JobCancelledException e) {
            if (!e.runsAgain()) {
                parts.drop(order.explanation(), order.parts());
            }
            throw e;
        }
    }

    private void read(ReadingOrder order, JobRun run) {
        List<String> made = run.shards(
                shards,
                ReadingShards.Parameters.of(order),
                ReadingShards.STEP,
                workbenches.of(run, ReadingShards.STEP).ranges(preparations.count(order.images())));
        ReadingMerge merge = new ReadingMerge(preparations.lexicon(order.explanation()));
        forEach(order, made, run, merge::prepare);
        if (merge.images() == 0) {
            throw new RefusedException("None of the images can be read; choose others.");
        }
        try (ScratchFolder folder = work.create()) {
            Path file = folder.path().resolve("reading");
            try (ReadingWriter writer = new ReadingWriter(file, merge.head(order))) {
                forEach(order, made, run, part -> merge.write(part, writer));
                writer.finish();
            }
            keep(order, file, merge, run);
        } catch (IOException e) {
            throw new UncheckedIOException("what was read cannot be written", e);
        }
    }

    private void forEach(ReadingOrder order, List<String> made, JobRun run, Consumer<ReadingPart> use) {
        for (String part : made) {
            run.checkpoint();
            use.accept(parts.read(order.explanation(), order.hash(), part, ReadingPart::read));
        }
    }

    private void keep(ReadingOrder order, Path file, ReadingMerge merge, JobRun run) {
        UUID id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(_ -> {
                run.fence();
                parts.drop(order.explanation(), order.parts());
                ContentHash hash = files.addAll(order.explanation(), Map.of(ReadingOrder.file(id), file))
                        .getFirst()
                        .hash();
                table.insert(id, order, hash, merge.images(), merge.unread());
            });
        } catch (DuplicateKeyException e) {
            // Another job has read the same meanwhile; what it kept is as good
            parts.drop(order.explanation(), order.parts());
            if (table.find(order.explanation(), order.hash()).isEmpty()) {
                throw e;
            }
        }
    }
}
