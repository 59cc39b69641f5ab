package org.filterscope.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void texts_are_quoted_and_numbers_are_not() {
        assertThat(new Csv("name", "images").row("plain, with a \"word\"", -12).toString())
                .isEqualTo("\"name\",\"images\"\r\n\"plain, with a \"\"word\"\"\",-12\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@sum", "\tcmd", "\rcmd", "\ncmd"})
    void a_spreadsheet_computes_nothing(String text) {
        assertThat(new Csv().row(text).toString()).isEqualTo("\r\n\"'" + text + "\"\r\n");
    }

    @Test
    void a_cell_stays_one_where_others_part_cells_at_semicolons() {
        assertThat(new Csv().row("a;=1").toString()).endsWith("\"a;=1\"\r\n");
    }

    @Test
    void rows_go_out_as_they_are_written() {
        StringWriter out = new StringWriter();

        Csv csv = new Csv(out, "a");

        assertThat(out).hasToString("\"a\"\r\n");
        csv.row("");
        assertThat(out).hasToString("\"a\"\r\n\"\"\r\n");
    }
}
