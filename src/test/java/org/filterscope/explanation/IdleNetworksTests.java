package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleNetworksTests {

    @TempDir
    private Path folder;

    private final AdvancingClock clock = new AdvancingClock();
    private final IdleNetworks networks = new IdleNetworks(clock);

    @AfterEach
    void close() {
        networks.destroy();
    }

    private StudiedLayer aLayer(String name) {
        TargetModel model = TargetModel.open(TinyNetworks.colours().writeTo(folder.resolve(name)), ModelOptions.NONE);
        return new StudiedLayer(model, model.layer(ColourProject.LAYER), Preprocessing.UNIT);
    }

    private <T> T with(StudiedLayer layer, Function<Network, T> work) {
        return networks.with(Engine.start(DeviceChoice.CPU), layer, work);
    }

    @Test
    void a_network_stays_open_from_one_piece_of_work_to_the_next() {
        StudiedLayer layer = aLayer("one");

        Network first = with(layer, network -> network);
        Network second = with(layer, network -> network);

        assertThat(second).isSameAs(first);
        assertThat(networks.count()).isEqualTo(1);
    }

    @Test
    void work_at_the_same_time_gets_networks_of_its_own() {
        StudiedLayer layer = aLayer("one");

        boolean same = with(layer, outer -> {
            Network inner = with(layer, network -> network);
            return inner == outer;
        });

        assertThat(same).isFalse();

        assertThat(networks.count()).isEqualTo(2);
    }

    @Test
    void few_that_nobody_uses_stay_and_not_for_long() {
        for (String name : new String[] {"one", "two", "three", "four"}) {
            with(aLayer(name), network -> network);
        }
        assertThat(networks.count()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(3));
        networks.closeOld();

        assertThat(networks.count()).isZero();
    }

    @Test
    void a_network_whose_work_failed_is_not_used_again() {
        StudiedLayer layer = aLayer("one");

        assertThatThrownBy(() -> with(layer, network -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(networks.count()).isZero();
    }

    @Test
    void the_networks_of_a_layer_are_closed_when_its_work_has_ended() {
        StudiedLayer one = aLayer("one");
        StudiedLayer two = aLayer("two");
        with(one, network -> network);
        with(two, network -> network);

        networks.close(one);

        assertThat(networks.count()).isEqualTo(1);
        networks.close(two);
        assertThat(networks.count()).isZero();
    }
}
