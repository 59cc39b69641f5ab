package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Things.ThingId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WorkspaceTest
@Import(StorageSetting.class)
class StoredFilesTests {

    @Autowired
    private StoredFiles files;

    @Autowired
    private Quotas quotas;

    @Autowired
    private Trash trash;

    @Autowired
    private TrashBin bin;

    @Autowired
    private StorageSweep sweep;

    @Autowired
    private WorkFolders workFolders;

    @Autowired
    private FileStore store;

    @Autowired
    private StorageSettings settings;

    @Autowired
    private Things things;

    @Autowired
    private AdvancingClock clock;

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();
    private UserId administrator = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        administrator = people.anAdministrator();
    }

    private FileReference add(ThingId thing, String name, String content) {
        return people.as(editor, () -> files.add(thing, name, stream(content)));
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A content that no other test has. */
    private String content(String what) {
        return what + " of " + project;
    }

    private String read(UserId reader, ThingId thing, ContentHash hash) {
        return people.as(reader, () -> {
            try (InputStream content = files.open(thing, hash)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void a_file_is_read_through_the_thing_it_belongs_to_and_through_no_other() {
        ThingId one = things.aThing(project);
        ThingId other = things.aThing(project);
        FileReference file = add(one, "a.txt", content("a"));
        UserId reader = people.aMember(team, Role.READER);

        assertThat(read(reader, one, file.hash())).isEqualTo(content("a"));
        assertThat(people.as(reader, () -> files.of(one))).containsExactly(file);
        assertThat(people.as(reader, () -> files.path(one, file.hash()))).hasContent(content("a"));
        assertThatThrownBy(() -> read(reader, other, file.hash())).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> files.path(other, file.hash())))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void another_team_reads_nothing_though_it_knows_the_hash() {
        ThingId thing = things.aThing(project);
        FileReference file = add(thing, "a.txt", content("a"));
        TeamId otherTeam = people.aTeam();
        UserId stranger = people.aMember(otherTeam, Role.OWNER);
        ThingId theirs = things.aThing(people.aProject(otherTeam));

        assertThatThrownBy(() -> read(stranger, thing, file.hash())).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> read(stranger, theirs, file.hash())).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> files.of(thing))).isInstanceOf(ThingNotFoundException.class);
        UserId reader = people.aMember(team, Role.READER);
        assertThatThrownBy(() -> people.as(reader, () -> files.add(thing, "b", stream("b"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_team_pays_once_for_the_same_content() {
        add(things.aThing(project), "a.txt", content("a"));
        add(things.aThing(project), "b.txt", content("a"));

        TeamStorage storage = people.as(editor, () -> quotas.of(team));
        assertThat(storage.usedBytes()).isEqualTo(content("a").length());
        assertThat(storage.ownQuota()).isFalse();
        assertThat(storage.quotaBytes()).isEqualTo(settings.quota().toBytes());
    }

    @Test
    void what_goes_over_the_quota_is_refused_with_numbers_and_leaves_nothing() {
        people.run(administrator, () -> quotas.set(team, 100));
        ThingId thing = things.aThing(project);
        add(thing, "a", "a".repeat(80));

        assertThatThrownBy(() -> add(thing, "b", "b".repeat(30)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "The team has room for 20 bytes more (80 bytes of 100 bytes are used), but this needs 30 bytes;"
                                + " empty the trash, delete something, or ask an administrator for a larger quota.");
        assertThat(people.as(editor, () -> files.of(thing))).hasSize(1);
        assertThat(add(thing, "again", "a".repeat(80)).bytes()).isEqualTo(80);

        people.run(administrator, () -> quotas.reset(team));
        assertThat(add(thing, "b", "b".repeat(30)).bytes()).isEqualTo(30);
        assertThat(people.as(administrator, quotas::all))
                .anyMatch(each -> each.team().equals(team));
        assertThatThrownBy(() -> people.run(editor, () -> quotas.set(team, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void additions_at_the_same_time_neither_meet_nor_pass_the_quota_together() throws Exception {
        people.run(administrator, () -> quotas.set(team, 1_050));
        List<Callable<Boolean>> additions = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            ThingId thing = things.aThing(project);
            String content = (i % 12) + "x".repeat(100) + project;
            additions.add(() -> {
                try {
                    add(thing, "a", content.substring(0, 100));
                    return true;
                } catch (RefusedException e) {
                    return false;
                }
            });
        }
        int added = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> each : threads.invokeAll(additions)) {
                added += each.get() ? 1 : 0;
            }
        }

        assertThat(people.as(editor, () -> quotas.of(team)).usedBytes()).isBetween(1_000L, 1_050L);
        assertThat(added).isGreaterThanOrEqualTo(10);
    }

    @Test
    void thousands_of_files_are_kept_at_once() throws IOException {
        ThingId thing = things.aThing(project);
        try (ScratchFolder work = workFolders.create()) {
            Map<String, Path> unpacked = new LinkedHashMap<>();
            for (int i = 0; i < 3_000; i++) {
                Path file = Files.writeString(work.path().resolve("f" + i), content("picture " + i % 2_500));
                unpacked.put("images/" + i + ".jpg", file);
            }
            List<FileReference> kept = people.as(editor, () -> files.addAll(thing, unpacked));

            assertThat(kept).hasSize(3_000);
            assertThat(kept.get(7).name()).isEqualTo("images/7.jpg");
            assertThat(kept.get(7).hash()).isEqualTo(kept.get(2_507).hash());
        }
        assertThat(people.as(editor, () -> files.of(thing))).hasSize(3_000);
        assertThat(people.as(editor, () -> files.paths(thing, List.of("images/2999.jpg")))
                        .get("images/2999.jpg"))
                .hasContent(content("picture 499"));
    }

    @Test
    void a_transaction_that_fails_leaves_no_reference_and_the_sweep_finds_the_file() throws IOException {
        ThingId thing = things.aThing(project);
        String content = content("orphan");
        List<ContentHash> hash = new ArrayList<>();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(_ -> {
                    hash.add(add(thing, "a", content).hash());
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(people.as(editor, () -> files.of(thing))).isEmpty();
        assertThat(store.holds(hash.getFirst())).isTrue();

        assertThat(people.as(administrator, sweep::sweep).young()).isPositive();
        assertThat(store.holds(hash.getFirst())).isTrue();
        clock.advance(Duration.ofHours(25));
        SweepReport report = people.as(administrator, sweep::sweep);
        assertThat(report.orphans()).isPositive();
        assertThat(report.freedBytes()).isGreaterThanOrEqualTo(content.length());
        assertThat(store.holds(hash.getFirst())).isFalse();
        assertThatThrownBy(() -> people.as(editor, sweep::sweep)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_sweep_names_files_that_are_missing() throws IOException {
        FileReference file = add(things.aThing(project), "lost.jpg", content("lost"));
        store.deleteAll(List.of(file.hash()));

        assertThat(people.as(administrator, sweep::sweep).missing())
                .contains(new MissingFile(file.hash(), 1, "lost.jpg"));

        add(things.aThing(project), "found.jpg", content("lost"));
        assertThat(people.as(administrator, sweep::sweep).missing())
                .noneMatch(each -> each.hash().equals(file.hash()));
    }

    @Test
    void what_is_thrown_away_is_hidden_until_it_is_restored() {
        ThingId thing = things.aThing(project);
        add(thing, "a", content("a"));
        people.run(editor, () -> trash.throwAway(thing, project, "My thing"));
        people.run(editor, () -> trash.throwAway(thing, project, "My thing"));

        assertThat(things.isHidden(thing)).isTrue();
        TrashEntry entry = people.as(editor, () -> trash.of(project)).getFirst();
        assertThat(entry.name()).isEqualTo("My thing");
        assertThat(entry.kind()).isEqualTo("thing");
        assertThat(entry.bytes()).isEqualTo(content("a").length());

        people.run(editor, () -> trash.restore(entry.id()));
        assertThat(things.isHidden(thing)).isFalse();
        assertThat(people.as(editor, () -> trash.of(project))).isEmpty();
        assertThatThrownBy(() -> people.run(editor, () -> trash.restore(entry.id())))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void emptying_the_trash_frees_what_nothing_else_uses() throws IOException {
        ThingId thrown = things.aThing(project);
        ThingId kept = things.aThing(project);
        FileReference own = add(thrown, "own", content("own"));
        FileReference shared = add(thrown, "shared", content("shared"));
        add(kept, "shared", content("shared"));
        people.run(editor, () -> trash.throwAway(thrown, project, "My thing"));

        assertThat(people.as(editor, () -> trash.empty(project))).isEqualTo(own.bytes());

        assertThat(things.exists(thrown)).isFalse();
        assertThat(store.holds(own.hash())).isFalse();
        assertThat(read(editor, kept, shared.hash())).isEqualTo(content("shared"));
        assertThat(people.as(editor, () -> quotas.of(team)).usedBytes()).isEqualTo(shared.bytes());
    }

    @Test
    void the_trash_of_others_is_out_of_reach() {
        ThingId thing = things.aThing(project);
        people.run(editor, () -> trash.throwAway(thing, project, "My thing"));
        TrashEntry entry = people.as(editor, () -> trash.of(project)).getFirst();
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        UserId reader = people.aMember(team, Role.READER);

        assertThatThrownBy(() -> people.as(stranger, () -> trash.of(project)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> trash.erase(entry.id())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> trash.empty(project)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_trash_empties_itself_after_its_time() throws IOException {
        ThingId thing = things.aThing(project);
        FileReference file = add(thing, "a", content("a"));
        people.run(editor, () -> trash.throwAway(thing, project, "My thing"));

        bin.eraseOld();
        assertThat(people.as(editor, () -> trash.of(project))).hasSize(1);
        clock.advance(Duration.ofDays(31));
        bin.eraseOld();
        assertThat(people.as(editor, () -> trash.of(project))).isEmpty();
        assertThat(store.holds(file.hash())).isFalse();
    }

    @Test
    void removing_the_files_of_a_thing_frees_the_disk_only_when_the_transaction_holds() throws IOException {
        ThingId thing = things.aThing(project);
        FileReference file = add(thing, "a", content("a"));

        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(_ -> {
                    people.run(editor, () -> files.removeAll(thing));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(read(editor, thing, file.hash())).isEqualTo(content("a"));

        people.run(editor, () -> files.removeAll(thing));
        assertThat(store.holds(file.hash())).isFalse();
    }
}
