package org.filterscope.dataset;

/**
 * One entry of a collection that was left out.
 *
 * @param kind what kind of fault it is
 * @param where the entry, such as {@code annotation 17} or a path
 * @param what the fault, as the end of a sentence that begins with where
 */
public record Fault(FaultKind kind, String where, String what) {

    @Override
    public String toString() {
        return where + " " + what;
    }
}
