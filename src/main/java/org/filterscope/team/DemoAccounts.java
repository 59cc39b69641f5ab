package org.filterscope.team;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of a sample workspace whose passwords everybody may read on the page for signing in. One is shown as long as
 * it can be used like this: until its password is changed, it is deactivated, or the demo is switched off; with the demo off
 * nobody signs in with a password that everybody knows.
 */
@Component
class DemoAccounts {

    private final JdbcClient database;
    private final boolean on;

    /**
     * @param on false only where the demo was switched off in so many words: a server that was a demo goes on as one
     */
    DemoAccounts(JdbcClient database, @Value("${filterscope.demo.enabled:true}") boolean on) {
        this.database = database;
        this.on = on;
    }

    void add(UserId account, int place, SamplePerson person) {
        database.sql("insert into sample_account (account_id, place, who, password) values (?, ?, ?, ?)")
                .params(account.value(), place, person.who(), person.password())
                .update();
    }

    /** Whether an account still has the password that everybody knows, on a server that is no demo any more. */
    boolean mayNotSignIn(UserId account) {
        return !on
                && database.sql("select exists (select 1 from sample_account where account_id = ?)")
                        .param(account.value())
                        .query(Boolean.class)
                        .single();
    }

    List<SampleAccount> shown() {
        if (!on) {
            return List.of();
        }
        return database.sql("""
                        select s.who, a.mail, s.password from sample_account s join account a on a.id = s.account_id
                        where a.active order by s.place""")
                .query((row, _) ->
                        new SampleAccount(row.getString("who"), row.getString("mail"), row.getString("password")))
                .list();
    }
}
