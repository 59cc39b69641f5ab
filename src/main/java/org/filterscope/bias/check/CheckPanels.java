package org.filterscope.bias.check;

import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.team.MyRights;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Makes the parts of pages in which people check words. */
@Component
public class CheckPanels {

    private final WordChecks checks;
    private final Audits audits;
    private final MyRights rights;

    CheckPanels(WordChecks checks, Audits audits, MyRights rights) {
        this.checks = checks;
        this.audits = audits;
        this.rights = rights;
    }

    /**
     * The blind check of one word.
     *
     * @throws ThingNotFoundException when the audit has no results, or not this word
     */
    public CheckPanel finding(AuditId audit, String word) {
        return audits.results(audit)
                .filter(results -> !results.of(word).isEmpty())
                .map(results -> new CheckPanel(checks, audits, rights, audit, word, results))
                .orElseThrow(ThingNotFoundException::new);
    }
}
