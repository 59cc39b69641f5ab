package org.filterscope.team;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of a sample workspace whose passwords everybody may read on the page for signing in. One is shown as long as
 * it can be used like this: until its password is changed or it is deactivated.
 */
@Component
class DemoAccounts {

    private final JdbcClient database;

    DemoAccounts(JdbcClient database) {
        this.database = database;
    }

    void add(UserId account, int place, SamplePerson person) {
        database.sql("insert into sample_account (account_id, place, who, password) values (?, ?, ?, ?)")
                .params(account.value(), place, person.who(), person.password())
                .update();
    }

    List<SampleAccount> shown() {
        return database.sql("""
                        select s.who, a.mail, s.password from sample_account s join account a on a.id = s.account_id
                        where a.active order by s.place""")
                .query((row, _) ->
                        new SampleAccount(row.getString("who"), row.getString("mail"), row.getString("password")))
                .list();
    }
}
