package org.filterscope.storage;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of files have in a workspace: things of their own. */
@TestConfiguration
class StorageSetting {

    @Bean
    Things things(JdbcClient database) {
        return new Things(database);
    }
}
