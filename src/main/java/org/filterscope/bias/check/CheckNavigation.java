package org.filterscope.bias.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;

/** The addresses of blind checks, without the leading slash. */
public final class CheckNavigation {

    static final String WORD = "word";

    private CheckNavigation() {}

    /** All checks of an audit. */
    public static String checks(AuditId audit) {
        return AuditNavigation.audit(audit) + "/checks";
    }

    /** The check of a word: where it is begun, how far it is, what came of it. */
    public static String check(AuditId audit, String word) {
        return checks(audit) + "?" + WORD + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** Where raters look at the images of the word that the query names. */
    static String desk(AuditId audit) {
        return checks(audit) + "/images";
    }
}
