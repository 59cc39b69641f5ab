package org.filterscope.web;

import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StorageUnavailableException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers of endpoints that cannot do what was asked, in the words of the fault. */
@RestControllerAdvice
class EndpointFaults {

    @ExceptionHandler
    ProblemDetail unknown(ThingNotFoundException fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(fault.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(fault.getMessage()));
    }

    /** It passes, so a client may come again, and no answer is kept. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StorageUnavailableException fault) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(StorageUnavailableException.AGAIN_AFTER.toSeconds()))
                .cacheControl(CacheControl.noStore())
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, fault.getMessage()));
    }
}
