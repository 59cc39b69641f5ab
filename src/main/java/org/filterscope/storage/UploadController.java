package org.filterscope.storage;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Uploads.Appended;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resumable uploads after the tus protocol, version 1.0.0, with its extensions creation, termination and expiration. Like
 * all changes they need the token against forged requests, besides the session.
 */
@RestController
@AllowedTo(Who.EDITOR)
@RequestMapping("/api")
class UploadController {

    private static final String VERSION_HEADER = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String EXPIRES = "Upload-Expires";
    private static final String PIECE_TYPE = "application/offset+octet-stream";

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What this server can do. */
    @AllowedTo(Who.SIGNED_IN)
    @RequestMapping(
            path = {"/projects/{project}/uploads", "/uploads/{upload}"},
            method = RequestMethod.OPTIONS)
    public ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header(VERSION_HEADER, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", Long.toString(uploads.largest()))
                .build();
    }

    /** Begins an upload; its address comes back. */
    @PostMapping("/projects/{project}/uploads")
    public ResponseEntity<String> create(
            @PathVariable ProjectId project,
            @RequestHeader(name = VERSION_HEADER, required = false) @Nullable String version,
            @RequestHeader(name = LENGTH, required = false) @Nullable Long length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        if (length == null || length < 0) {
            return problem(HttpStatus.BAD_REQUEST, "The size of the file has to be told beforehand.");
        }
        Upload upload =
                uploads.create(project, UploadMetadata.fileName(metadata).orElse("upload"), length);
        return with(upload, ResponseEntity.created(URI.create("/api/uploads/" + upload.id())))
                .build();
    }

    /** Tells how much of an upload is here. */
    @RequestMapping(path = "/uploads/{upload}", method = RequestMethod.HEAD)
    public ResponseEntity<String> offset(
            @PathVariable UploadId upload,
            @RequestHeader(name = VERSION_HEADER, required = false) @Nullable String version) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        Upload found = uploads.settled(upload);
        return with(found, ResponseEntity.ok())
                .header(LENGTH, Long.toString(found.bytes()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Adds a piece to an upload. */
    @PatchMapping("/uploads/{upload}")
    public ResponseEntity<String> append(
            @PathVariable UploadId upload,
            @RequestHeader(name = VERSION_HEADER, required = false) @Nullable String version,
            @RequestHeader(name = OFFSET, required = false) @Nullable Long offset,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        if (!PIECE_TYPE.equals(type)) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A piece of a file has the type " + PIECE_TYPE + ".");
        }
        if (offset == null || offset < 0) {
            return problem(HttpStatus.BAD_REQUEST, "The place of the piece has to be told.");
        }
        Appended appended = uploads.append(upload, offset, request.getInputStream());
        return switch (appended.fit()) {
            case FITTED -> with(appended.upload(), ResponseEntity.noContent()).build();
            case AT_OTHER_OFFSET ->
                problem(
                        HttpStatus.CONFLICT,
                        "The next piece begins at " + appended.upload().offset() + ".");
            case TOO_LONG -> problem(HttpStatus.CONTENT_TOO_LARGE, "The piece goes beyond the end of the file.");
        };
    }

    /** Removes an upload. */
    @DeleteMapping("/uploads/{upload}")
    public ResponseEntity<String> discard(
            @PathVariable UploadId upload,
            @RequestHeader(name = VERSION_HEADER, required = false) @Nullable String version) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        uploads.discard(upload);
        return ResponseEntity.noContent().header(VERSION_HEADER, VERSION).build();
    }

    private static ResponseEntity.HeadersBuilder<?> with(Upload upload, ResponseEntity.HeadersBuilder<?> response) {
        return response.header(VERSION_HEADER, VERSION)
                .header(OFFSET, Long.toString(upload.offset()))
                .header(
                        EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static ResponseEntity<String> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header(VERSION_HEADER, VERSION)
                .header("Tus-Version", VERSION)
                .build();
    }

    private static ResponseEntity<String> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .header(VERSION_HEADER, VERSION)
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence);
    }

    @AllowedTo(Who.EVERYONE)
    @ExceptionHandler
    public ResponseEntity<String> refused(RefusedException refusal) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(refusal.getMessage()));
    }

    @AllowedTo(Who.EVERYONE)
    @ExceptionHandler
    public ResponseEntity<String> unknown(ThingNotFoundException unknown) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    /** All of the file is here, but the file store cannot take it now: whoever asks again later has not to send it again. */
    @AllowedTo(Who.EVERYONE)
    @ExceptionHandler
    public ResponseEntity<String> unavailable(StorageUnavailableException unavailable) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(VERSION_HEADER, VERSION)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(StorageUnavailableException.AGAIN_AFTER.toSeconds()))
                .contentType(MediaType.TEXT_PLAIN)
                .body(unavailable.getMessage());
    }

    /** The connection broke, so nobody hears the answer; what came before is kept. */
    @AllowedTo(Who.EVERYONE)
    @ExceptionHandler
    public ResponseEntity<String> brokenOff(IOException broken) {
        return problem(HttpStatus.BAD_REQUEST, "The piece broke off.");
    }
}
