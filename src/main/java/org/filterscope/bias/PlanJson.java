package org.filterscope.bias;

import java.nio.charset.StandardCharsets;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;

/** Plans as canonical JSON: equal plans have equal texts, and so equal hashes. */
public final class PlanJson {

    private PlanJson() {}

    /** The plan's text: keys sorted, no spaces. */
    public static String write(AuditPlan plan) {
        return CanonicalJson.text(plan);
    }

    /**
     * Reads a plan.
     *
     * @throws RefusedException when the text is none
     */
    public static AuditPlan read(String json) {
        try {
            return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), AuditPlan.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new RefusedException(
                    "The plan of an audit cannot be read: something in it is missing or unknown; make it anew.", e);
        }
    }

    /** SHA-256 of the plan's text. */
    public static String hash(AuditPlan plan) {
        return CanonicalJson.hash(CanonicalJson.bytes(plan));
    }
}
