package org.filterscope.bias;

/**
 * What an audit is for and whom it is about, as its author says.
 *
 * @param purpose what the audited data are used for
 * @param groups who may be affected
 * @param definedBy who defined the groups
 * @param origin how the attributes were obtained
 * @param legalBasis on which ground sensitive attributes are used
 */
public record Scope(String purpose, String groups, String definedBy, Origin origin, String legalBasis) {

    /** Nothing said yet. */
    public static final Scope EMPTY = new Scope("", "", "", Origin.UNKNOWN, "");

    /** How attributes of people were obtained. */
    public enum Origin {
        SELF_DECLARED,
        ANNOTATED,
        INFERRED,
        GENERATED,
        UNKNOWN
    }
}
