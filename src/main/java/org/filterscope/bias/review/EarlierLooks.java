package org.filterscope.bias.review;

import java.util.List;
import org.filterscope.bias.AuditId;

/** Knows who could see something by attribute of an audit's dataset before the audit had its results. */
@FunctionalInterface
public interface EarlierLooks {

    /** Discoveries and other audits of the same dataset, the earliest first, and deleted ones of which that is not known. */
    List<AuditReview.EarlierLook> before(AuditId audit);
}
