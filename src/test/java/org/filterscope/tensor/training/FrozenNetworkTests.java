package org.filterscope.tensor.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenNetworkTests {

    @TempDir
    private Path folder;

    @Test
    void a_frozen_network_runs_like_any_model() {
        // one filter that is red − green + 0.5, then its maximum over 2×2, then its double
        new FrozenNetwork(2, 2)
                .convolution("first", new FloatTensor(List.of(1, 1, 3, 1), new float[] {1, -1, 0}), bias(0.5f), 1)
                .relu("first")
                .halved("first")
                .convolution("second", new FloatTensor(List.of(1, 1, 1, 1), new float[] {2}), bias(-1), 1)
                .strongestAsProbability()
                .write(folder);
        TargetModel model = TargetModel.open(folder, ModelOptions.NONE);

        try (Network network = Network.load(Engine.start(DeviceChoice.CPU), model, model.layers(), true)) {
            LayerOutputs outputs =
                    network.forward(new float[] {1, 0, 0, /**/ 0, 1, 0, /**/ 0, 0, 1, /**/ 0.2f, 0, 0}, 1);

            assertThat(outputs.map(0, 0).at(0, 0)).isEqualTo(1.5f);
            assertThat(outputs.map(0, 0).at(1, 0)).isZero();
            assertThat(outputs.map(1, 0).at(0, 0)).isEqualTo(2f);
            assertThat((double) outputs.predictions().getFirst()[0]).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
        }
    }

    private static FloatTensor bias(float value) {
        return FloatTensor.vector(new float[] {value});
    }
}
