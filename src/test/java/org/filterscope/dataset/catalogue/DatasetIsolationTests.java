package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.storage.Trash;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class DatasetIsolationTests extends CatalogueTest {

    private static final SubsetContent ALL = new SubsetContent.ByRule(SubsetRule.EVERY_IMAGE);

    @Autowired
    private DatasetFilesController files;

    @Autowired
    private DatasetCollections collections;

    @Autowired
    private Trash trash;

    @Autowired
    private WebApplicationContext web;

    private DatasetId dataset = DatasetId.random();
    private SubsetId subset = SubsetId.random();
    private FrozenSubsetId frozen = FrozenSubsetId.random();

    @BeforeEach
    void a_dataset_with_a_subset() {
        dataset = anImported(Birds.annotated(folder));
        subset = asEditor(() -> subsets.create(dataset, "All", "", ALL));
        frozen = asEditor(() -> subsets.freeze(subset)).id();
    }

    @Test
    void another_team_finds_nothing() {
        ImageTile tile = asEditor(() -> images.tile(dataset, 1));
        List<Runnable> attempts = List.of(
                () -> datasets.of(project),
                () -> datasets.get(dataset),
                () -> datasets.report(dataset),
                () -> datasets.tables(dataset),
                () -> datasets.trash(dataset),
                () -> places.window(dataset, SubsetRule.EVERY_IMAGE, 0, 10),
                () -> places.count(dataset, SubsetRule.EVERY_IMAGE),
                () -> places.samples(dataset, SubsetRule.EVERY_IMAGE, 10),
                () -> places.tiles(dataset, List.of(1)),
                () -> places.named(dataset, List.of("1.jpg")),
                () -> places.neighbours(dataset, SubsetRule.EVERY_IMAGE, 1),
                () -> places.near(dataset, 1, 10),
                () -> places.clusters(dataset, SubsetRule.EVERY_IMAGE, "", 10),
                () -> places.categories(dataset),
                () -> images.facets(dataset, SubsetRule.EVERY_IMAGE),
                () -> images.image(dataset, 1),
                () -> subsets.of(dataset),
                () -> subsets.get(subset),
                () -> subsets.frozen(frozen),
                () -> subsets.create(dataset, "Theirs", "", ALL),
                () -> collections.referenceSet(dataset),
                () -> collections.pictures(subset),
                () -> collections.numbers(frozen),
                () -> imports.addTable(dataset, new ImportSource.Upload("x"), ColumnChoice.USUAL),
                () -> files.thumbnail(dataset, 1, tile.thumbnail()),
                () -> files.original(dataset, 1, tile.file()));
        for (int i = 0; i < attempts.size(); i++) {
            Runnable attempt = attempts.get(i);
            assertThatThrownBy(() -> people.run(stranger, attempt))
                    .as("attempt %d", i)
                    .isInstanceOf(ThingNotFoundException.class);
        }
    }

    @Test
    void readers_look_and_editors_change() {
        refused(reader, () -> datasets.change(dataset, "x", ""));
        refused(reader, () -> datasets.trash(dataset));
        refused(reader, () -> subsets.create(dataset, "x", "", ALL));
        refused(reader, () -> subsets.change(subset, "x", "", ALL));
        refused(reader, () -> subsets.delete(subset));
        refused(reader, () -> subsets.freeze(subset));
        refused(reader, () -> imports.addTable(dataset, new ImportSource.Upload("x"), ColumnChoice.USUAL));
        people.run(editor, () -> datasets.trash(dataset));
        refused(reader, () -> datasets.restore(dataset));
    }

    private void refused(UserId person, Runnable action) {
        assertThatThrownBy(() -> people.run(person, action)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_file_is_read_only_through_its_own_dataset_and_kept_by_browsers() {
        ImageTile tile = asEditor(() -> images.tile(dataset, 1));

        ResponseEntity<?> thumbnail = people.as(reader, () -> files.thumbnail(dataset, 1, tile.thumbnail()));

        assertThat(thumbnail.getHeaders().getCacheControl())
                .contains("private")
                .contains("immutable")
                .contains("max-age=31536000");
        assertThatThrownBy(() -> people.as(reader, () -> files.thumbnail(dataset, 2, tile.thumbnail())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> files.original(dataset, 1, "0".repeat(64))))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void browsers_get_what_comes_into_sight_as_json_and_files_by_their_addresses() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(web).build();
        ImageTile tile = asEditor(() -> images.tile(dataset, 2));

        MvcResult window = asReader(
                browser,
                "/api/dataset/" + dataset + "/window?offset=1&limit=2&filter={filter}",
                "{\"rule\":\"shows\",\"category\":\"tree\"}");
        MvcResult thumbnail = asReader(browser, DatasetAddresses.thumbnail(dataset, tile));
        MvcResult original = asReader(browser, DatasetAddresses.original(dataset, tile));

        assertThat(window.getResponse().getContentAsString())
                .contains("\"name\":\"2.jpg\"")
                .contains("\"total\":2");
        assertThat(thumbnail.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(original.getResponse().getContentAsByteArray())
                .hasSize((int) java.nio.file.Files.size(folder.resolve("images/2.jpg")));
        assertThat(original.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
        assertThat(original.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private MvcResult asReader(MockMvc browser, String address, Object... variables) {
        return people.as(reader, () -> {
            try {
                return browser.perform(MockMvcRequestBuilders.get(address, variables))
                        .andReturn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void what_lies_in_the_trash_can_only_be_restored_or_removed_for_good() {
        ImageTile tile = asEditor(() -> images.tile(dataset, 1));
        people.run(editor, () -> datasets.trash(dataset));

        assertThat(people.as(reader, () -> datasets.of(project))).isEmpty();
        assertThatThrownBy(() -> people.as(reader, () -> datasets.get(dataset)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> subsets.get(subset)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> files.thumbnail(dataset, 1, tile.thumbnail())))
                .isInstanceOf(ThingNotFoundException.class);

        people.run(editor, () -> datasets.restore(dataset));
        assertThat(people.as(reader, () -> datasets.get(dataset)).images()).isEqualTo(6);

        people.run(editor, () -> datasets.trash(dataset));
        asEditor(() -> trash.empty(project));
        assertThatThrownBy(() -> people.run(editor, () -> datasets.restore(dataset)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(database.sql("select count(*) from dataset where id = ?")
                        .param(dataset.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from file_reference where thing_id = ?")
                        .param(dataset.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_dataset_takes_another_name() {
        people.run(editor, () -> datasets.change(dataset, " Seabirds ", "on cliffs"));

        Dataset changed = people.as(reader, () -> datasets.get(dataset));
        assertThat(changed.name()).isEqualTo("Seabirds");
        assertThat(changed.description()).isEqualTo("on cliffs");
    }
}
