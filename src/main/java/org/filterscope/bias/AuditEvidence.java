package org.filterscope.bias;

import java.util.List;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** The images behind the findings of an audit. */
@Service
@AllowedTo(Who.READER)
public class AuditEvidence {

    AuditEvidence() {}

    /**
     * Images of a subset with a word, or without it, in the order of their numbers.
     *
     * @param subset its place in the plan
     * @param from how many to pass over
     * @param count how many at most, up to 500
     */
    public List<WordFinding.EvidenceImage> images(
            AuditId audit, String word, int subset, boolean with, int from, int count) {
        throw new IllegalStateException("not yet");
    }

    /** What the filters say of an image of the audit, the most active first; nothing of an image that was not read. */
    public List<SayingInImage> sayings(AuditId audit, int imageNumber) {
        throw new IllegalStateException("not yet");
    }
}
