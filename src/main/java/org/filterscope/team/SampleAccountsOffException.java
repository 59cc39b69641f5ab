package org.filterscope.team;

import java.io.Serial;
import org.springframework.security.authentication.DisabledException;

/** Somebody gave the sample password of a sample account on a server that is no demo any more. */
final class SampleAccountsOffException extends DisabledException {

    @Serial
    private static final long serialVersionUID = 1;

    SampleAccountsOffException() {
        super("sample accounts are switched off");
    }
}
