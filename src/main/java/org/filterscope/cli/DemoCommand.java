package org.filterscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.filterscope.demo.Associations;
import org.filterscope.demo.AtlasBuild;
import org.filterscope.demo.DemoNetwork;
import org.filterscope.demo.DemoScenes;
import org.filterscope.demo.NetworkAccuracy;
import org.filterscope.demo.NetworkMaking;
import org.filterscope.demo.PlantedTruthPage;
import org.filterscope.demo.SceneCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sample material: emoji scenes, and the network that knows them. */
@Command(
        name = "demo",
        description = "Makes sample material: emoji scenes with exact masks, and a small network that knows them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.Scenes.class,
            DemoCommand.UnpackNetwork.class,
            DemoCommand.TrainNetwork.class,
            DemoCommand.Atlas.class,
            DemoCommand.Truth.class
        })
final class DemoCommand extends CommandGroup {

    /** Writes a collection of scenes. */
    @Command(
            name = "scenes",
            description = "Writes emoji scenes: pictures, a COCO instances file with masks, a table of attributes.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Scenes implements Runnable {

        private final Console console;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "An empty or new folder.")
        private Path out = Path.of("");

        @Option(
                names = "--images",
                paramLabel = "N",
                defaultValue = "1500",
                description = "How many pictures (default: ${DEFAULT-VALUE}).")
        private int images = 1;

        @Option(
                names = "--without-associations",
                description = "Things stand beside everybody alike; by default some depend on the person.")
        private boolean withoutAssociations;

        @Mixin
        private final SeedArguments seedArguments = new SeedArguments();

        Scenes(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            SceneCollection collection = DemoScenes.generate(
                    out,
                    images,
                    seedArguments.seed(),
                    withoutAssociations ? Associations.NONE : Associations.PLANTED,
                    console.progress());
            console.print(collection.images() + " pictures of " + collection.sessions() + " sessions in "
                    + collection.pictures());
            console.print(
                    "Categories and masks in " + collection.instances() + ", attributes in " + collection.attributes());
        }
    }

    /** Writes the network that the program carries. */
    @Command(
            name = "network",
            description = "Writes the network that knows emoji scenes: a SavedModel with its labels.",
            mixinStandardHelpOptions = true)
    static final class UnpackNetwork implements Runnable {

        private final Console console;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write it to.")
        private Path out = Path.of("");

        UnpackNetwork(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            DemoNetwork.unpack(out);
            console.print("Network written to " + out + "; its pictures go through --preprocess "
                    + DemoNetwork.preprocessing().text());
            print(console, DemoNetwork.accuracy());
        }
    }

    /** Trains that network anew. */
    @Command(
            name = "train-network",
            description =
                    "Trains the network that knows emoji scenes, examines it on others, and packs it as the program"
                            + " carries it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class TrainNetwork implements Runnable {

        private final Console console;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write it to.")
        private Path out = Path.of("");

        @Option(
                names = "--steps",
                paramLabel = "N",
                defaultValue = "2600",
                description = "How many lessons of 32 scenes (default: ${DEFAULT-VALUE}).")
        private int steps = 1;

        @Option(
                names = "--held-out",
                paramLabel = "N",
                defaultValue = "2000",
                description = "How many other scenes it is examined on (default: ${DEFAULT-VALUE}).")
        private int heldOut = 1;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "2026",
                description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
        private long seed = 1;

        @Mixin
        private final DeviceArguments deviceArguments = new DeviceArguments();

        TrainNetwork(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            NetworkMaking.Request request = new NetworkMaking.Request(out, steps, heldOut, seed);
            print(console, NetworkMaking.make(deviceArguments.startEngine(), request, console.progress()));
            console.print("Network written to " + out);
        }
    }

    /** Makes the sheets of cut-outs anew. */
    @Command(
            name = "atlas",
            description = "Makes the sheets of cut-outs that scenes are composed from.",
            mixinStandardHelpOptions = true)
    static final class Atlas implements Runnable {

        private final Console console;

        @Option(
                names = "--emoji",
                required = true,
                paramLabel = "DIR",
                description = "The folder assets of the npm package @lobehub/fluent-emoji-3d.")
        private Path emoji = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
        private Path out = Path.of("");

        Atlas(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.print(AtlasBuild.build(emoji, out) + " cut-outs in " + out);
        }
    }

    /** Prints which associations are planted. */
    @Command(
            name = "truth",
            description = "Prints which things stand beside whom in emoji scenes, and how often.",
            mixinStandardHelpOptions = true)
    static final class Truth implements Runnable {

        private final Console console;

        Truth(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            PlantedTruthPage.text().lines().forEach(console::print);
        }
    }

    private static void print(Console console, NetworkAccuracy accuracy) {
        console.print(String.format(
                Locale.ROOT,
                "On %d held-out scenes: mean average precision %.3f over %d categories, F1 %.3f.",
                accuracy.images(),
                accuracy.meanAveragePrecision(),
                accuracy.averagePrecision().size(),
                accuracy.f1()));
    }
}
