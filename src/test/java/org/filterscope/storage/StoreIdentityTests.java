package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WorkspaceTest
class StoreIdentityTests {

    @Autowired
    private FileStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StorageLock lock;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private void serverWith(FileStore its) {
        new StoreIdentity(database, its, lock, transaction).require();
    }

    @Test
    void a_server_starts_with_the_store_of_its_database() throws IOException {
        serverWith(store);

        assertThat(store.id()).isPresent();
    }

    @Test
    void a_server_with_an_empty_folder_instead_of_the_shared_one_does_not_start() throws IOException {
        FileStore empty = new FolderStore(folder.resolve("not-mounted"), Clock.systemUTC());

        assertThatThrownBy(() -> serverWith(empty))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("it has no name, but the files are in the store "
                        + store.id().orElseThrow())
                .hasMessageContaining("see whether the shared disk is mounted");
        assertThat(empty.id()).isEmpty();
    }

    @Test
    void a_server_with_the_store_of_another_database_does_not_start() throws IOException {
        FileStore other = new FolderStore(folder.resolve("other"), Clock.systemUTC());
        UUID id = UUID.randomUUID();
        other.name(id);

        assertThatThrownBy(() -> serverWith(other))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("it is the store " + id);
    }

    @Test
    void a_server_whose_store_is_gone_says_so_instead_of_starting() throws IOException {
        FileStore gone = new FolderStore(folder.resolve("gone"), Clock.systemUTC());
        Files.delete(folder.resolve("gone/incoming"));

        assertThatThrownBy(() -> serverWith(gone))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the folder is not there");
    }
}
