package org.filterscope.web;

import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
}
