package org.filterscope.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.filterscope.job.Accelerators;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The GPUs that this build of TensorFlow finds, unless the settings say to compute on the processor. */
@Component
class MachineAccelerators implements Accelerators {

    private final DeviceChoice device;

    MachineAccelerators(@Value("${filterscope.model.device:auto}") String device) {
        this.device = DeviceChoice.valueOf(device.toUpperCase(Locale.ROOT));
    }

    @Override
    public List<String> gpus() {
        return device == DeviceChoice.CPU
                ? List.of()
                : IntStream.range(0, Engine.gpus())
                        .mapToObj(gpu -> "gpu " + gpu)
                        .toList();
    }

    @Override
    public String processor() {
        return "cpu";
    }
}
