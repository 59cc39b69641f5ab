package org.filterscope.team;

import org.filterscope.refusal.RefusedException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps a server that others can reach from having accounts whose passwords everybody knows, wherever its address was set
 * and however old the accounts are, unless that was asked for.
 */
@Component
class DemoGuard implements SmartInitializingSingleton {

    private final DemoAccounts accounts;
    private final Reach reach;
    private final boolean asked;

    /**
     * @param asked whether whoever started the server asked for a demo in so many words
     */
    DemoGuard(DemoAccounts accounts, Reach reach, @Value("${filterscope.demo.asked:false}") boolean asked) {
        this.accounts = accounts;
        this.reach = reach;
        this.asked = asked;
    }

    /** Before the server listens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.shown().isEmpty()) {
            require();
        }
    }

    /**
     * Returns quietly when there may be sample accounts here.
     *
     * @throws RefusedException when others can reach this server, and nobody asked for a demo
     */
    void require() {
        if (!asked && reach.beyondThisComputer()) {
            throw new RefusedException("A demo has passwords that everybody knows, and " + reach.address()
                    + " can be reached by others; say --no-demo, or --demo to have it all the same.");
        }
    }
}
