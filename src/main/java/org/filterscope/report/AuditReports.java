package org.filterscope.report;

import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.ResultsJson;
import org.filterscope.bias.review.Reviews;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what the report of an audit is drawn from. */
@Component
class AuditReports {

    private final Audits audits;
    private final Reviews reviews;
    private final String server;

    AuditReports(Audits audits, Reviews reviews, @Value("${filterscope.team.address:}") String server) {
        this.audits = audits;
        this.reviews = reviews;
        this.server = server.strip().replaceAll("/+$", "");
    }

    /** @throws RefusedException as long as there are no results */
    AuditReport of(AuditId audit, ReportOptions options) {
        AuditCard card = audits.get(audit);
        if (card.resultHash().isEmpty()) {
            throw new RefusedException("This audit has no results yet; its report can be made when they are there.");
        }
        byte[] file = audits.resultFile(audit);
        AuditResults results = ResultsJson.read(file);
        return new AuditReport(
                audit, card.state(), results, file, counts(audit, results), reviews.of(audit), options, server);
    }

    private ReportCounts counts(AuditId audit, AuditResults results) {
        try {
            return CountsReader.read(audits.countsFile(audit), results);
        } catch (ThingNotFoundException _) {
            return ReportCounts.NONE;
        }
    }
}
