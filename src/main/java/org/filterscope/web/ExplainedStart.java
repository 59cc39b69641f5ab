package org.filterscope.web;

import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps the trace of a start out of the log whose failure is explained in a sentence to whoever asked for it. */
final class ExplainedStart implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return WorkspaceServer.explanation(failure).isPresent();
    }
}
