package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print, and how they refuse. */
class CommandTests {

    @TempDir
    Path folder;

    @Test
    void inspect_lists_layers_as_a_table() {
        Cli inspected = Cli.run("inspect", TinyNetworks.fire().writeTo(folder));

        assertThat(inspected.code()).isZero();
        assertThat(inspected.out()).contains("4×4, colour, NHWC");
        assertThat(inspected.out().lines().toList().getLast()).matches("fire +6 +4×4 +1×1 +ReLU");
    }

    @Test
    void inspect_lists_layers_as_json() {
        Cli inspected = Cli.run("inspect", TinyNetworks.nestedTwice().writeTo(folder), "--json");

        JsonNode layer =
                JsonMapper.shared().readTree(inspected.out()).get("layers").get(0);
        assertThat(layer.get("layer").get("name").asString()).isEqualTo("first");
        assertThat(layer.get("shape").get("filters").asInt()).isEqualTo(2);
    }

    @Test
    void a_size_left_open_can_be_given() {
        Path model = TinyNetworks.greyOfAnySize().writeTo(folder);

        assertThat(Cli.run("inspect", model).err()).contains("--input-size 224");
        assertThat(Cli.run("inspect", model, "--input-size", "6x5").out()).contains("6×5, grey");
        assertThat(Cli.run("inspect", model, "--input-size", "large").err()).contains("is not a size");
    }

    @Test
    void refusals_are_one_sentence_and_code_two() {
        GraphSketch graph = GraphSketch.ofGraph();
        graph.relu("Relu", graph.placeholder("image", -1, 4, 4, 3));
        Path model = ModelSketch.of(graph)
                .signature("serving_default", "image", TinyNetworks.COLOUR, "Relu")
                .writeTo(folder);

        Cli inspected = Cli.run("inspect", model);

        assertThat(inspected.code()).isEqualTo(2);
        assertThat(inspected.out()).isEmpty();
        assertThat(inspected.err().strip().lines()).hasSize(1);
        assertThat(inspected.err()).contains("no convolution");
    }

    @Test
    void an_unknown_layer_is_answered_with_the_layers_there_are() {
        Path model = TinyNetworks.flat().writeTo(folder);

        Cli trained = Cli.run(
                "train", "--model", model, "--layer", "third", "--reference", folder, "--out", folder.resolve("out"));

        assertThat(trained.code()).isEqualTo(2);
        assertThat(trained.err()).contains("first, second");
    }

    @Test
    void a_folder_that_holds_something_else_is_not_written_over() {
        Path model = TinyNetworks.flat().writeTo(folder);

        Cli trained = Cli.run("train", "--model", model, "--layer", "first", "--reference", folder, "--out", folder);

        assertThat(trained.code()).isEqualTo(2);
        assertThat(trained.err()).contains("something other than an explainer");
    }

    @Test
    void wrong_arguments_point_to_the_help() {
        assertThat(Cli.run("inspect").err()).contains("MODEL").contains("filterscope inspect --help");
        assertThat(Cli.run("inspect", folder, "--colour").err())
                .contains("--colour")
                .contains("--help");
        assertThat(Cli.run("paint").code()).isEqualTo(2);
        assertThat(Cli.run().err()).isEqualToIgnoringNewLines("Name a command; filterscope --help lists them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-", "x", "5", "4-2", "1,,2"})
    void filters_that_are_none_are_refused(String text) {
        assertThatThrownBy(() -> FilterNumbers.read(text, 5)).hasMessageContaining("--filters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "train", "evaluate", "explain", "bench", "bench-queue", "lexicon build"})
    void every_command_has_help_with_an_example(String command) {
        String[] words = (command + " --help").split(" ", -1);

        Cli help = Cli.run((Object[]) words);

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Example").contains("filterscope " + command + " ");
    }
}
