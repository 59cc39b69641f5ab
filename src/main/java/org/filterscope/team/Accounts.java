package org.filterscope.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The accounts in the database. */
interface Accounts extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByMail(String mail);

    long count();
}
