package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Layer;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.TargetModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoNetworkTests {

    @TempDir
    private Path folder;

    @Test
    void the_network_opens_like_any_model_with_layers_that_have_names() {
        DemoNetwork.unpack(folder);

        TargetModel model = TargetModel.open(folder, ModelOptions.NONE);

        assertThat(model.layers().stream().map(Layer::name))
                .containsExactly("conv1", "conv2", "conv3", "conv4", "conv5", "conv6", "classes")
                .contains(DemoNetwork.LAYER);
        assertThat(DemoNetwork.labels()).isEqualTo(Cast.categories());
    }

    @Test
    void it_is_small_enough_to_be_carried() throws IOException {
        DemoNetwork.unpack(folder);

        assertThat(Files.size(folder.resolve("saved_model.pb"))).isLessThan(4 << 20);
    }

    @Test
    void it_knows_scenes_of_a_seed_it_has_not_learnt_from_as_well_as_is_said() {
        DemoNetwork.unpack(folder.resolve("network"));
        SceneCollection unseen =
                DemoScenes.generate(folder.resolve("unseen"), 200, 4711, Associations.NONE, new Silence());

        NetworkAccuracy accuracy = NetworkExam.measure(
                Engine.start(DeviceChoice.CPU),
                folder.resolve("network"),
                DemoNetwork.labels(),
                DemoNetwork.preprocessing(),
                unseen,
                new Silence());

        assertThat(accuracy.meanAveragePrecision())
                .isGreaterThan(0.8)
                .isGreaterThan(DemoNetwork.accuracy().meanAveragePrecision() - 0.05);
        assertThat(accuracy.f1()).isGreaterThan(DemoNetwork.accuracy().f1() - 0.05);
    }

    @Test
    void a_network_can_be_made_anew_and_is_examined_and_packed() throws IOException {
        NetworkAccuracy accuracy = NetworkMaking.make(
                Engine.start(DeviceChoice.CPU), new NetworkMaking.Request(folder, 2, 10, 3), new Silence());

        assertThat(accuracy.images()).isEqualTo(10);
        assertThat(accuracy.meanAveragePrecision()).isBetween(0.0, 1.0);
        assertThat(TargetModel.open(folder, ModelOptions.NONE).layers()).hasSize(7);
        assertThat(Files.readAllLines(folder.resolve(DemoNetwork.LABELS))).isEqualTo(Cast.categories());
        assertThat(folder.resolve(DemoNetwork.ARCHIVE)).isNotEmptyFile();
        assertThat(List.of("saved_model.pb", DemoNetwork.DESCRIPTION))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    }

    @Test
    void its_stated_accuracy_stands_in_the_documentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/demo.md")))
                .contains(String.format(
                        Locale.ROOT,
                        "mean average precision **%.3f**, F1 **%.3f**",
                        DemoNetwork.accuracy().meanAveragePrecision(),
                        DemoNetwork.accuracy().f1()));
    }
}
