package org.filterscope.tensor.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

class TrainableGraphTests {

    private final Engine engine = Engine.start(DeviceChoice.CPU);

    /** Plain Python: Adam (0.9, 0.999, 1e-8) on (w - 3)² from w = 0 with step size 0.1. */
    @Test
    void steps_as_adam_does() {
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            Operand<TFloat32> w = graph.parameter("w", new float[] {0});
            graph.minimise(
                    graph.ops().math.square(graph.ops().math.sub(w, graph.ops().constant(3f))));

            assertThat(graph.step(0.1)).isEqualTo(9f);
            assertThat(graph.get("w")[0]).isCloseTo(0.1f, within(1e-5f));
            graph.step(0.1);
            assertThat(graph.get("w")[0]).isCloseTo(0.1998973f, within(1e-5f));
            graph.step(0.1);
            assertThat(graph.get("w")[0]).isCloseTo(0.2996185f, within(1e-5f));
        }
    }

    @Test
    void changes_parameters_but_not_states() {
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            Operand<TFloat32> w = graph.parameter("w", new float[] {1, 2}, 2);
            Operand<TFloat32> fixed = graph.state("fixed", new float[] {3, 4}, 2);
            Operand<TFloat32> product = graph.ops().math.mul(w, fixed);
            graph.minimise(graph.ops().sum(product, graph.ops().constant(0)));

            assertThat(graph.step(0.5)).isEqualTo(11f);
            assertThat(graph.get("fixed")).containsExactly(3, 4);
            assertThat(graph.get("w")).usingComparatorWithPrecision(1e-5f).containsExactly(0.5f, 1.5f);
        }
    }

    @Test
    void takes_values_in_and_out() {
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            Operand<TFloat32> x = graph.input(-1, 2);
            Operand<TFloat32> w = graph.parameter("w", new float[] {1, 10}, 2, 1);
            Operand<TFloat32> y = graph.ops().linalg.matMul(x, w);

            assertThat(graph.fetch(y, Feed.floats(x, new float[] {1, 2, 3, 4}, 2, 2)))
                    .containsExactly(21, 43);
            graph.set("w", new float[] {0, 1});
            assertThat(graph.fetch(y, Feed.floats(x, new float[] {1, 2}, 1, 2))).containsExactly(2);
        }
    }

    @Test
    void draws_the_same_numbers_from_the_same_seed() {
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            Operand<TInt64> seed = graph.seedInput();
            Operand<TFloat32> random =
                    graph.ops().random.statelessRandomUniform(graph.ops().constant(new int[] {1000}), seed);

            float[] first = graph.fetch(random, Feed.seed(seed, 1, 2));

            assertThat(graph.fetch(random, Feed.seed(seed, 1, 2))).containsExactly(first);
            assertThat(graph.fetch(random, Feed.seed(seed, 1, 3))).isNotEqualTo(first);
        }
    }

    @Test
    void says_what_was_asked_wrongly() {
        try (TrainableGraph graph = new TrainableGraph(engine)) {
            graph.parameter("w", new float[] {1});

            assertThatThrownBy(() -> graph.parameter("w", new float[] {1})).hasMessageContaining("already");
            assertThatThrownBy(() -> graph.state("v", new float[] {1, 2}, 3)).hasMessageContaining("2 values");
            assertThatThrownBy(() -> graph.step(0.1)).hasMessageContaining("no loss");
            assertThatThrownBy(() -> graph.get("v")).hasMessageContaining("no variable v");
            assertThatThrownBy(() -> graph.set("w", new float[2])).hasMessageContaining("1 values");
            assertThat(graph.get("w")).containsExactly(1);
            assertThatThrownBy(() -> graph.state("late", new float[] {1})).hasMessageContaining("run already");
        }
    }
}
