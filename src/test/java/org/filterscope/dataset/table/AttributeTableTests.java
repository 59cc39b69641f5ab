package org.filterscope.dataset.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeTableTests {

    @TempDir
    private Path folder;

    private final Faults.Log log = new Faults.Log();

    private Path table(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<TableRow> rows(Path file) {
        List<TableRow> rows = new ArrayList<>();
        AttributeTable.open(file, ColumnChoice.USUAL).read(rows::add, log);
        return rows;
    }

    @Test
    void a_csv_gives_images_attributes_and_a_cluster() {
        Path file = table("a.csv", "File,cluster,age,objects\na/1.jpg,p1,31,cup; tree ;cup;\n\"b,2.jpg\",,,\n");

        assertThat(rows(file))
                .containsExactly(
                        new TableRow(
                                2,
                                "a/1.jpg",
                                Optional.of("p1"),
                                Map.of("age", List.of("31"), "objects", List.of("cup", "tree"))),
                        new TableRow(3, "b,2.jpg", Optional.empty(), Map.of()));
        assertThat(log.faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void json_lines_say_the_same() {
        Path file = table("a.jsonl", """
                {"image": "a/1.jpg", "cluster": "p1", "age": 31, "objects": ["cup", "tree", null], "glasses": true}

                {"image": "2.jpg", "age": null, "hat": "red; round"}
                """);

        assertThat(rows(file))
                .containsExactly(
                        new TableRow(
                                1,
                                "a/1.jpg",
                                Optional.of("p1"),
                                Map.of(
                                        "age", List.of("31"),
                                        "objects", List.of("cup", "tree"),
                                        "glasses", List.of("true"))),
                        new TableRow(3, "2.jpg", Optional.empty(), Map.of("hat", List.of("red; round"))));
    }

    @Test
    void each_line_that_cannot_be_read_is_reported_with_its_number_and_why() {
        Path csv = table(
                "a.csv",
                "image,age\n1.jpg,3,4\n2.jpg\n,5\n\"3\njpg\",1\n4.jpg,\"a\nb\"\n5.jpg," + "x".repeat(501)
                        + "\n6.jpg,6\n");

        assertThat(rows(csv)).extracting(TableRow::image).containsExactly("6.jpg");
        assertThat(log.faults().listed())
                .extracting(Fault::toString)
                .containsExactly(
                        "a.csv line 2 has 3 cells, but the first line names 2",
                        "a.csv line 3 has 1 cells, but the first line names 2",
                        "a.csv line 4 names no image in the column image",
                        "a.csv line 5 has a line break or another control character in the column image",
                        "a.csv line 7 has a line break or another control character in the column age",
                        "a.csv line 9 has a value of 501 characters in the column age, where 500 are allowed");
    }

    @Test
    void lines_of_json_that_cannot_be_read_are_reported_too() {
        Path file = table(
                "a.jsonl",
                "{\"image\":\"1.jpg\"}\nnonsense\n[1]\n{\"image\":\"2.jpg\",\"box\":{\"x\":1}}\n{\"age\":1}\n"
                        + "{\"image\":\"3.jpg\",\"cluster\":[\"a\",\"b\"]}\n{\"image\":\"4.jpg\"");

        TableRow only = new TableRow(1, "1.jpg", Optional.empty(), Map.of());
        List<TableRow> rows = new ArrayList<>();
        AttributeTable.open(file, new ColumnChoice(Optional.empty(), Optional.empty()))
                .read(rows::add, log);

        assertThat(rows.getFirst()).isEqualTo(only);
        assertThat(log.faults().count(FaultKind.DAMAGED_LINE)).isEqualTo(5);
        assertThat(log.faults().listed())
                .extracting(Fault::where)
                .startsWith("a.jsonl line 2", "a.jsonl line 3", "a.jsonl line 4", "a.jsonl line 5");
    }

    @Test
    void semicolons_tabs_and_a_byte_order_mark_are_understood() {
        assertThat(rows(table("a.csv", "\ufeffimage;age;city\r\n1.jpg;3;Łódź\r\n")))
                .containsExactly(new TableRow(
                        2, "1.jpg", Optional.empty(), Map.of("age", List.of("3"), "city", List.of("Łódź"))));
        assertThat(rows(table("a.tsv", "image\tage\n1.jpg\t3\n"))).hasSize(1);
    }

    @Test
    void columns_may_be_chosen() {
        Path file = table("a.csv", "picture,person,age\n1.jpg,p,3\n");

        assertThatThrownBy(() -> AttributeTable.open(file, ColumnChoice.USUAL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("picture, person, age");
        AttributeTable table =
                AttributeTable.open(file, new ColumnChoice(Optional.of("picture"), Optional.of("person")));
        assertThat(table.attributeColumns()).containsExactly("age");
        assertThatThrownBy(() ->
                        AttributeTable.open(file, new ColumnChoice(Optional.of("picture"), Optional.of("session"))))
                .hasMessageContaining("no column session");
    }

    @Test
    void tables_that_cannot_be_read_to_their_end_are_refused() throws IOException {
        Path unclosed = table("a.csv", "image,age\n1.jpg,\"3\n2.jpg,4\n");
        assertThatThrownBy(() -> rows(unclosed))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("quotation mark");
        Path latin = Files.write(
                folder.resolve("b.csv"), "image,city\n1.jpg,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> rows(latin))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> rows(table("c.csv", ""))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> rows(table("d.csv", "image,age,age\n"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> rows(table("e.xlsx", "PK"))).hasMessageContaining(".csv");
    }

    @Test
    void an_image_is_found_by_path_by_the_end_of_a_path_and_by_name() {
        ImageNames names = new ImageNames(List.of("dog/1.jpg", "cat/1.jpg", "cat/2.jpg", "2.png", "x/y/z.webp"));

        assertThat(names.find("dog/1.jpg")).isEqualTo(new ImageNames.Match.One(0));
        assertThat(names.find("/home/me/cat/1.jpg")).isEqualTo(new ImageNames.Match.One(1));
        assertThat(names.find("data\\cat\\1.jpg")).isEqualTo(new ImageNames.Match.One(1));
        assertThat(names.find("2.jpg")).isEqualTo(new ImageNames.Match.One(2));
        assertThat(names.find("./2.png")).isEqualTo(new ImageNames.Match.One(3));
        assertThat(names.find("z")).isEqualTo(new ImageNames.Match.One(4));
        assertThat(names.find("y/z.webp")).isEqualTo(new ImageNames.Match.One(4));
        assertThat(names.find("1.jpg")).isEqualTo(new ImageNames.Match.Several(2));
        assertThat(names.find("2")).isEqualTo(new ImageNames.Match.Several(2));
        assertThat(names.find("bird/1.jpg")).isEqualTo(new ImageNames.Match.None());
        assertThat(names.find("g/1.jpg")).isEqualTo(new ImageNames.Match.None());
    }

    @Test
    void tables_that_would_fill_the_memory_are_refused() {
        Path lengthy = table("long.csv", "image,note\na.jpg," + "x".repeat(1_000_001) + "\n");
        assertThatThrownBy(() -> rows(lengthy))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("a line of more than 1,000,000 characters");
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 600; line++) {
            lines.append("{\"image\": \"a.jpg\", \"name-").append(line).append("\": 1}\n");
        }
        Path wide = table("wide.jsonl", lines.toString());
        assertThatThrownBy(() -> rows(wide))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("more than 500 different names");
    }
}
