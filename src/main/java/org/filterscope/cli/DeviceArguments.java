package org.filterscope.cli;

import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import picocli.CommandLine.Option;

/** The option by which commands choose a device. */
final class DeviceArguments {

    @Option(
            names = "--device",
            paramLabel = "cpu|gpu|auto",
            defaultValue = "auto",
            description = "Where the network runs (default: ${DEFAULT-VALUE}).")
    private DeviceChoice device = DeviceChoice.AUTO;

    Engine startEngine() {
        return Engine.start(device);
    }
}
