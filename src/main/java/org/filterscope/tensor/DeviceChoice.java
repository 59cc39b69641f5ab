package org.filterscope.tensor;

/** Where networks should run. */
public enum DeviceChoice {
    /** On the processor. */
    CPU,
    /** On the first GPU; refused where there is none. */
    GPU,
    /** On the first GPU where there is one, else on the processor. */
    AUTO
}
