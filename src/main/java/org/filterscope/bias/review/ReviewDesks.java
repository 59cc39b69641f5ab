package org.filterscope.bias.review;

import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.springframework.stereotype.Component;

/** Opens the review of an audit for pages. */
@Component
class ReviewDesks {

    private final Reviews reviews;
    private final Audits audits;
    private final MyRights rights;

    ReviewDesks(Reviews reviews, Audits audits, MyRights rights) {
        this.reviews = reviews;
        this.audits = audits;
        this.rights = rights;
    }

    ReviewDesk open(AuditId audit, Runnable changed) {
        boolean writable = audits.get(audit).state() == AuditState.MADE && rights.have(Role.EDITOR, audit);
        return new ReviewDesk(
                reviews,
                audit,
                reviews.of(audit),
                reviews.assignments(audit),
                writable,
                writable ? reviews.people(audit) : List.of(),
                changed);
    }
}
