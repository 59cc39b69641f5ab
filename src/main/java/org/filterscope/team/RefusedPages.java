package org.filterscope.team;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records that somebody asked for a page that is for others. */
@Component
public class RefusedPages {

    private final Refusals refusals;

    RefusedPages(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Records it for whoever is signed in, by the address of the page without what follows a question mark. */
    public void refused(String page) {
        refusals.note(Optional.empty(), Optional.empty(), "page " + page);
    }
}
