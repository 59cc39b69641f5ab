package org.filterscope.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an administrator may set about files, under {@code filterscope.storage}.
 *
 * @param leastFree how much of the disk is never filled
 * @param quota what each team may store, unless it was given a quota of its own
 * @param trashKept after how long the trash empties itself
 * @param orphansKept how long a file that nothing refers to is left alone
 * @param largestUpload the largest file that may be uploaded
 * @param uploadKept how long an upload waits for its next piece, or for being used
 * @param uploadLongest after how long an upload ends, however often pieces of it come
 * @param allowedFolders folders of the server below which models and datasets may be registered, by every editor of every
 *     team: name only folders that all of them may read. None are named unless an administrator does
 * @param store what keeps the files; several servers on one database need one store for all of them
 * @param folder where a folder store lies: a folder of the server's own data folder, if not said
 * @param s3 where an S3-compatible store is
 * @param cache how much of an S3-compatible store is kept on this server's disk to be read
 */
@ConfigurationProperties("filterscope.storage")
record StorageSettings(
        @DefaultValue("500MB") DataSize leastFree,
        @DefaultValue("100GB") DataSize quota,
        @DefaultValue("30d") Duration trashKept,
        @DefaultValue("24h") Duration orphansKept,
        @DefaultValue("50GB") DataSize largestUpload,
        @DefaultValue("3d") Duration uploadKept,
        @DefaultValue("14d") Duration uploadLongest,
        @DefaultValue List<Path> allowedFolders,
        @DefaultValue("folder") StoreKind store,
        @Nullable Path folder,
        @DefaultValue S3Settings s3,
        @DefaultValue("20GB") DataSize cache) {

    /** What keeps files. */
    enum StoreKind {
        FOLDER,
        S3
    }
}
