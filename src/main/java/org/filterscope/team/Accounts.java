package org.filterscope.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in the database. */
@Component
class Accounts {

    private final JdbcClient database;
    private final RightsLock lock;
    private final Clock clock;

    Accounts(JdbcClient database, RightsLock lock, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.clock = clock;
    }

    Optional<Account> find(UserId id) {
        return database.sql("select * from account where id = ?")
                .param(id.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findByMail(String mail) {
        return database.sql("select * from account where mail = ?")
                .param(Mail.normal(mail))
                .query(Accounts::account)
                .optional();
    }

    boolean any() {
        return database.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds an account.
     *
     * @throws RefusedException when the mail address has one already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UserId add(Mail mail, Name name, String passwordHash, boolean administrator) {
        lock.take();
        if (findByMail(mail.text()).isPresent()) {
            throw new RefusedException(
                    "There is an account for " + mail.text() + " already; sign in with it, or use another address.");
        }
        UserId id = UserId.random();
        database.sql("""
                        insert into account (id, mail, name, password_hash, administrator, active, created_at)
                        values (?, ?, ?, ?, ?, true, ?)""")
                .params(
                        id.value(),
                        mail.text(),
                        name.text(),
                        passwordHash,
                        administrator,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void rename(UserId id, Name name) {
        database.sql("update account set name = ? where id = ?")
                .params(name.text(), id.value())
                .update();
    }

    /** Replaces a password; a sample account is no longer one afterwards. */
    void setPassword(UserId id, String passwordHash) {
        database.sql("update account set password_hash = ? where id = ?")
                .params(passwordHash, id.value())
                .update();
        database.sql("delete from sample_account where account_id = ?")
                .param(id.value())
                .update();
        database.sql("delete from password_reset where account_id = ?")
                .param(id.value())
                .update();
    }

    /** Writes the same password in a newer encoding, unless it was changed meanwhile. */
    void encodeAnew(UserId id, String oldHash, String newHash) {
        database.sql("update account set password_hash = ? where id = ? and password_hash = ?")
                .params(newHash, id.value(), oldHash)
                .update();
    }

    static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("mail"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("administrator"),
                row.getBoolean("active"),
                row.getLong("session_stamp"),
                row.getTimestamp("created_at").toInstant());
    }
}
