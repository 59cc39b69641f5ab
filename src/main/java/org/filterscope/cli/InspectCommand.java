package org.filterscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.Layer;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what a model takes and the layers it has. */
@Command(
        name = "inspect",
        description = "Lists the layers of a model, its input and its signature.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  filterscope inspect squeezenet/ --json")
final class InspectCommand implements Runnable {

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "The folder of a SavedModel.")
    private Path model = Path.of("");

    @Mixin
    private final ModelArguments arguments = new ModelArguments();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    InspectCommand(Console console) {
        this.console = console;
    }

    /** What is printed as JSON. */
    record Inspection(
            String hash, String signature, InputShape input, boolean rescalesInput, String device, List<Row> layers) {}

    /** One layer of it. */
    record Row(Layer layer, LayerShape shape) {}

    @Override
    public void run() {
        TargetModel target = arguments.open(model);
        Engine engine = arguments.startEngine();
        List<LayerShape> shapes;
        try (Network network = Network.load(engine, target, target.layers(), false)) {
            shapes = network.shapes();
        }
        if (json) {
            List<Row> rows = IntStream.range(0, shapes.size())
                    .mapToObj(i -> new Row(target.layers().get(i), shapes.get(i)))
                    .toList();
            console.json(new Inspection(
                    target.hash(),
                    target.signature(),
                    target.input(),
                    target.rescalesInput(),
                    engine.deviceName(),
                    rows));
        } else {
            print(target, engine, shapes);
        }
    }

    private void print(TargetModel target, Engine engine, List<LayerShape> shapes) {
        InputShape input = target.input();
        console.print("Input      %d×%d, %s, %s%s"
                .formatted(
                        input.height(),
                        input.width(),
                        input.channels() == 1 ? "grey" : "colour",
                        input.layout(),
                        target.rescalesInput() ? ", rescaled by the model itself (preprocess raw)" : ""));
        console.print("Signature  " + target.signature());
        console.print("Model      sha256 " + target.hash());
        console.print("Device     " + engine.deviceName() + ", TensorFlow " + engine.version());
        console.print("");
        Table table = new Table("Layer", "Filters", "H×W", "Kernel", "Activation");
        for (Layer layer : target.layers()) {
            LayerShape shape = shapes.get(layer.position());
            table.row(
                    layer.name(),
                    shape.filters(),
                    shape.height() + "×" + shape.width(),
                    layer.kernels(),
                    layer.activation());
        }
        table.lines().forEach(console::print);
    }
}
