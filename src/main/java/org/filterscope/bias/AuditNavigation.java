package org.filterscope.bias;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.filterscope.team.ProjectId;

/** The addresses of the pages of audits, without the leading slash. */
public final class AuditNavigation {

    private AuditNavigation() {}

    /** All audits of a project. */
    public static String audits(ProjectId project) {
        return "project/" + project + "/audits";
    }

    /** Where an audit is planned. */
    public static String newAudit(ProjectId project) {
        return "project/" + project + "/audit";
    }

    /** One audit: what was found, or, of a draft, its plan. */
    public static String audit(AuditId audit) {
        return "audit/" + audit;
    }

    /** What was found of one word; the address stays valid as long as the audit exists. */
    public static String finding(AuditId audit, String word) {
        return audit(audit) + "/finding?word=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** What people say of an audit, and where they sign it. */
    public static String review(AuditId audit) {
        return audit(audit) + "/review";
    }
}
