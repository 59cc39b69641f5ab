package org.filterscope.explanation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.FilterWords;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportingExplanationsTests extends ColourTest {

    private static final Path SCHEMA = Path.of("docs", "explanation.schema.json");

    @Autowired
    private ExportController endpoints;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        id = anExplanation();
    }

    @Test
    void the_table_has_a_row_for_each_word_and_no_formula() throws IOException {
        database.sql("update explanation set model_name = ? where id = ?")
                .params("=cmd()", id.value())
                .update();
        List<FilterWords> filters = asReader(() -> explanations.words(id));

        MockHttpServletResponse answer = answer(response -> endpoints.csv(id, response));
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(answer.getContentAsString())) {
            rows = csv.stream().toList();
        }

        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        assertThat(rows)
                .hasSize(filters.stream()
                        .mapToInt(filter -> Math.max(1, filter.words().size()))
                        .sum());
        assertThat(rows).allSatisfy(row -> assertThat(row.getField("model")).isEqualTo("'=cmd()"));
        NamedCsvRecord first = rows.getFirst();
        assertThat(first.getField("word"))
                .isEqualTo(filters.getFirst().words().getFirst().word());
        assertThat(Double.parseDouble(first.getField("strength")))
                .isEqualTo(filters.getFirst().words().getFirst().strength());
        assertThat(trail()).containsExactly("=cmd() colour (CSV)");
    }

    @Test
    void the_file_is_as_its_schema_says() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        String file = Files.readString(asReader(() -> explanations.file(id)));

        assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();

        JsonNode broken = json.readTree(file);
        ((ObjectNode) broken.get("filters").get(0)).remove("threshold");
        ((ObjectNode) broken.get("settings")).put("surprise", 1);
        assertThat(schema.validate(broken.toString(), InputFormat.JSON)).hasSize(2);

        assertThat(Objects.requireNonNull(asReader(() -> endpoints.json(id)).getBody())
                        .contentLength())
                .isEqualTo(Files.size(asReader(() -> explanations.file(id))));
        assertThat(trail()).containsExactly("Colours colour (JSON)");
    }

    @Test
    void a_page_holds_its_pictures_and_escapes_every_text() throws IOException {
        database.sql("update explained_word set word = ? where explanation_id = ? and filter = 0 and place = 0")
                .params("<script>alert('&')</script>", id.value())
                .update();

        MockHttpServletResponse answer = answer(response -> endpoints.html(id, "0,3-4", response));
        String page = answer.getContentAsString();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("default-src 'none'; img-src data:; style-src 'sha256-")
                .contains("&lt;script&gt;alert(")
                .contains("data:image/jpeg;base64,/9j/")
                .contains("Probing images", "Photographs", "Seed")
                .doesNotContain("<script", "http://", "https://", " style=");
        assertThat(page.split("<article", -1)).hasSize(4);
        assertThat(page.split("<img", -1)).hasSize(1 + 3 * FilterPages.PICTURES);
        assertThat(page.length() / 3L).isLessThan(FilterPages.roughBytes(1));
        assertThat(trail()).containsExactly("Colours colour (page of 3 filters)");
    }

    @Test
    void what_cannot_be_a_page_is_refused_in_a_sentence_and_leaves_no_trail() {
        String tooMany = IntStream.rangeClosed(0, FilterPages.MOST_FILTERS)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> answer(response -> endpoints.html(id, tooMany, response)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("A page would hold 201 filters; choose at most 200, so that a browser can open it.");
        assertThatThrownBy(() -> answer(response -> endpoints.html(id, "6", response)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The layer has no filter 6; choose others.");
        assertThat(trail()).isEmpty();
    }

    @Test
    void nothing_is_given_to_people_of_other_teams() {
        ColourProject others = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> people.as(others.owner(), () -> endpoints.json(id)))
                .isInstanceOf(ThingNotFoundException.class);
        for (Export export : List.<Export>of(
                response -> endpoints.csv(id, response), response -> endpoints.html(id, "0", response))) {
            assertThatThrownBy(() -> people.run(others.owner(), () -> write(export, new MockHttpServletResponse())))
                    .isInstanceOf(ThingNotFoundException.class);
        }
    }

    /** Writes into an answer. */
    private interface Export {
        void to(MockHttpServletResponse response) throws IOException;
    }

    private MockHttpServletResponse answer(Export export) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        people.run(colours.reader(), () -> write(export, response));
        return response;
    }

    private static void write(Export export, MockHttpServletResponse response) {
        try {
            export.to(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> trail() {
        return database.sql("select thing_name from trail_entry where thing_id = ? and action = 'explanation exported'")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
