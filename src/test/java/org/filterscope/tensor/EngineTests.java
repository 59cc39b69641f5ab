package org.filterscope.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTests {

    @Test
    void starts_from_the_library_that_the_program_carries() {
        Engine engine = Engine.start(DeviceChoice.CPU);

        assertThat(engine.version()).isEqualTo("2.16.1");
        assertThat(engine.deviceName()).isEqualTo("cpu");
    }
}
