package org.filterscope.report;

/** One of the sixteen sections of a report. */
interface ReportSection {

    /** What stands over it. */
    String title();

    /** Writes what stands in it, below its heading. */
    void write(Sheet sheet);
}
