package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages have fields where the command line has options, and their readers have no business with the server's folders. */
class PageWordsTests {

    @TempDir
    private Path folder;

    @Test
    void an_open_picture_size_is_asked_for_by_the_name_of_its_field() {
        assertThat(refusal(TinyNetworks.greyOfAnySize(), ModelOptions.NONE))
                .contains("leaves the size of its pictures open")
                .contains("under Picture size, such as 224");
    }

    @Test
    void a_fixed_picture_size_is_to_be_left_empty() {
        assertThat(refusal(TinyNetworks.flat(), new ModelOptions(null, 9, 9))).contains("leave Picture size empty");
    }

    @Test
    void one_of_several_signatures_is_asked_for_by_the_name_of_its_field() {
        GraphSketch graph = GraphSketch.ofGraph();
        graph.relu("Relu", graph.placeholder("image", -1, 4, 4, 3));
        ModelSketch sketch = ModelSketch.of(graph)
                .signature("one", "image", TinyNetworks.COLOUR, "Relu")
                .signature("two", "image", TinyNetworks.COLOUR, "Relu");

        assertThat(refusal(sketch, ModelOptions.NONE)).contains("write one of them under Signature");
    }

    @Test
    void folders_of_the_server_are_not_named() {
        assertThat(PageWords.of(
                                new RefusedException("The file " + folder.resolve("saved_model.pb") + " in " + folder
                                        + " is damaged."),
                                folder)
                        .getMessage())
                .isEqualTo("The file saved_model.pb in the model's folder is damaged.");
    }

    private String refusal(ModelSketch sketch, ModelOptions options) {
        Path written = sketch.writeTo(folder.resolve("model"));
        try {
            Inspection.of(new RunningEngine("cpu"), written, options);
            throw new AssertionError("the model is not refused");
        } catch (RefusedException e) {
            assertThat(e.getMessage()).doesNotContain("--").doesNotContain(folder.toString());
            return String.valueOf(e.getMessage());
        }
    }
}
