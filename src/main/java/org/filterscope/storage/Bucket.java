package org.filterscope.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of an S3-compatible store: what it can do, and its faults in our words. */
final class Bucket implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String name;
    private final String prefix;
    private final String where;

    Bucket(S3Settings settings) {
        this.name = settings.requireBucket();
        this.prefix = settings.prefix();
        this.where = settings.toString();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.requireAccessKey(), settings.requireSecretKey())))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                // stores of other makers do not know all that the client would add by itself; ours are stated
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .forcePathStyle(settings.pathStyle());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
    }

    /** The name of the bucket. */
    String name() {
        return name;
    }

    /** The whole name of an object. */
    String key(String object) {
        return prefix + object;
    }

    /** One request. */
    @FunctionalInterface
    interface Request<T> {

        T send(S3Client client) throws IOException;
    }

    /**
     * Sends a request.
     *
     * @throws NoSuchFileException when there is no such object
     * @throws StorageUnavailableException when the store does not answer, or refuses
     * @throws CancellationException when the thread is interrupted
     */
    <T> T ask(Request<T> request) throws IOException {
        try {
            return request.send(client);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(e))) {
                throw (IOException) new NoSuchFileException(where, null, "there is no such object").initCause(e);
            }
            throw unavailable(refusal(e), e);
        } catch (AbortedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("stopped amid the file store").initCause(e);
        } catch (SdkException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw (CancellationException) new CancellationException("stopped amid the file store").initCause(e);
            }
            throw unavailable(innermost(e), e);
        } catch (InterruptedIOException e) {
            throw unavailable("it has gone silent", e);
        }
    }

    StorageUnavailableException unavailable(String reason, Throwable cause) {
        return StorageUnavailableException.of(where, reason, cause);
    }

    private static String code(S3Exception e) {
        return e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
    }

    private String refusal(S3Exception e) {
        return switch (code(e)) {
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" -> "it refuses this server's key";
            case "AccessDenied" -> "it does not allow this server what it needs";
            case "RequestTimeTooSkewed" -> "its clock and this server's differ too much";
            case "NoSuchBucket" -> "it has no bucket " + name;
            default -> "it answers " + e.statusCode() + (code(e).isEmpty() ? "" : " " + code(e));
        };
    }

    private static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The size of an object and since when it is there, or nothing when it is not. */
    Optional<Found> find(String object) throws IOException {
        try {
            HeadObjectResponse head =
                    ask(client -> client.headObject(each -> each.bucket(name).key(key(object))));
            return Optional.of(new Found(object, head.contentLength(), head.lastModified()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All objects whose names begin so. */
    List<Found> list(String begin) throws IOException {
        return ask(client -> {
            List<Found> all = new ArrayList<>();
            for (S3Object each : client.listObjectsV2Paginator(
                            request -> request.bucket(name).prefix(key(begin)))
                    .contents()) {
                all.add(new Found(each.key().substring(prefix.length()), each.size(), each.lastModified()));
            }
            return all;
        });
    }

    /** An object that is there. */
    record Found(String object, long bytes, Instant since) {}

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return where;
    }
}
