package org.filterscope.report;

import java.util.List;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditExtras;
import org.filterscope.bias.AuditState;
import org.springframework.stereotype.Component;

/** Leads from an audit to its report, as soon as there is something to report. */
@Component
class ReportLink implements AuditExtras {

    @Override
    public List<Link> links(AuditCard audit) {
        return audit.state() == AuditState.DRAFT || audit.state() == AuditState.FROZEN
                ? List.of()
                : List.of(
                        new Link("Report", ReportNavigation.report(audit.id()), false),
                        new Link("Verify", ReportNavigation.verify(), false));
    }
}
