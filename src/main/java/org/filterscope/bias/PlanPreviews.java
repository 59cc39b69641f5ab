package org.filterscope.bias;

import org.springframework.stereotype.Component;

/** Works out what a plan amounts to, without looking into any image. */
@Component
class PlanPreviews {

    PlanPreview of(AuditPlan plan) {
        throw new IllegalStateException("not yet");
    }
}
