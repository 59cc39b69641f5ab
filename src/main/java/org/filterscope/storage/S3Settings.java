package org.filterscope.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an S3-compatible store is and how to get in, under {@code filterscope.storage.s3}. The keys are given outright or, as
 * container platforms like it, by the names of files that hold them; they are never shown.
 *
 * @param endpoint its address; Amazon's own, if not said
 * @param prefix what the names of all objects begin with, for buckets that hold other things too
 * @param pathStyle whether the bucket is named in the path and not in the host's name
 */
record S3Settings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("true") boolean pathStyle,
        @Nullable String accessKey,
        @Nullable Path accessKeyFile,
        @Nullable String secretKey,
        @Nullable Path secretKeyFile) {

    /** The bucket. */
    String requireBucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new RefusedException("The files are to lie in an S3-compatible store, but it is not said in which"
                    + " bucket; set filterscope.storage.s3.bucket.");
        }
        return bucket;
    }

    /** The key that names this server to the store. */
    String requireAccessKey() {
        return key("access-key", accessKey, accessKeyFile);
    }

    /** The key that proves it. */
    String requireSecretKey() {
        return key("secret-key", secretKey, secretKeyFile);
    }

    private static String key(String name, @Nullable String key, @Nullable Path file) {
        String setting = "filterscope.storage.s3." + name;
        if (key != null && file != null) {
            throw new RefusedException("Both " + setting + " and " + setting + "-file are set; take one of them away.");
        }
        String found = file == null ? key : read(setting, file);
        if (found == null || found.isBlank()) {
            throw new RefusedException("The S3-compatible store of the files needs a key; set " + setting + "-file to a"
                    + " file with it, or " + setting + ".");
        }
        return found.strip();
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RefusedException(
                    "The file " + file + " of the setting " + setting + "-file cannot be read (" + DataFolder.reason(e)
                            + "); correct the setting or the file's rights.",
                    e);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return (endpoint == null ? "s3://" : endpoint + "/") + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
    }
}
