package org.filterscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.explanation.Benchmark;
import org.filterscope.explanation.ExplainerTraining;
import org.filterscope.explanation.LayerExplainer;
import org.filterscope.explanation.Workbench;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what Filterscope costs, as ratios within one run. */
@Command(
        name = "bench",
        description = "Measures what explaining and training cost, as ratios within one run.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer =
                "  filterscope bench --model squeezenet/ --explainer fire9-explainer/ --images photos/ --reference caltech101/")
final class BenchCommand implements Runnable {

    private final Console console;

    @Mixin
    private final ExplainerArguments explainerArguments = new ExplainerArguments();

    @Option(names = "--images", required = true, paramLabel = "DIR", description = "The probing set to measure with.")
    private Path images = Path.of("");

    @Option(names = "--reference", paramLabel = "DIR|JSON", description = "The reference set to measure training with.")
    private @Nullable Path reference;

    @Mixin
    private final ImageRootArguments imageRoot = new ImageRootArguments();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Images of each pass; the probing set is repeated or cut (default: as many as there are).")
    private @Nullable Integer count;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each pass is timed (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--memory-images",
            split = ",",
            paramLabel = "FEW,MANY",
            defaultValue = "2000,20000",
            description =
                    "Numbers of images whose peak memory is compared (default: ${DEFAULT-VALUE}); 0 leaves it out.")
    private List<Integer> memoryImages = List.of(2000, 20000);

    @Mixin
    private final LexiconArguments lexiconArguments = new LexiconArguments();

    @Mixin
    private final FeedArguments feedArguments = new FeedArguments();

    @Mixin
    private final VoteArguments voteArguments = new VoteArguments();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--only-explain",
            hidden = true,
            description = "One pass and its peak memory: what a measuring process runs.")
    private boolean onlyExplain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    BenchCommand(Console console) {
        this.console = console;
    }

    /** What is printed as JSON; what was not asked for is null. */
    record Figures(
            String device,
            Benchmark.Explaining explaining,
            double explainToPlain,
            Benchmark.@Nullable Training training,
            @Nullable Double trainingSpeedUp,
            @Nullable List<PeakMemory> memory,
            @Nullable Double memoryGrowth) {}

    @Override
    public void run() {
        if (rounds < 1 || (count != null && count < 1)) {
            throw new RefusedException(
                    "At least one round over one image is measured; give --rounds and --count numbers above 0.");
        }
        ExplainerArguments.Opened opened = explainerArguments.open();
        PictureFolder folder = PictureFolder.read(images);
        Lexicon lexicon = lexiconArguments.open(console);
        LayerExplainer.Request request = new LayerExplainer.Request(
                opened.subject(),
                opened.explainer(),
                count == null || folder.pictures().isEmpty() ? folder : Benchmark.repeated(folder, count),
                lexicon,
                voteArguments.method(),
                voteArguments.rules(),
                voteArguments.seed(),
                Version.current());
        Engine engine = explainerArguments.startEngine();
        if (onlyExplain) {
            new LayerExplainer(new Workbench(engine, feedArguments.settings(), console.progress()), console.clock())
                    .explain(request);
            console.json(PeakMemory.ofThisProcess(request.images().pictures().size()));
            return;
        }
        List<PeakMemory> memory = memoryImages.contains(0) ? null : memory();
        Benchmark benchmark =
                new Benchmark(new Workbench(engine, feedArguments.settings(), console.progress()), console.clock());
        Benchmark.Explaining explaining = benchmark.explaining(request, rounds);
        Benchmark.Training training = reference == null
                ? null
                : benchmark.training(new ExplainerTraining.Request(
                        opened.subject(),
                        imageRoot.read(reference),
                        lexicon,
                        withoutEarlyStop(opened.explainer().description().settings()),
                        0,
                        Version.current()));
        print(new Figures(
                engine.deviceName(),
                explaining,
                explaining.ratio(),
                training,
                training == null ? null : training.speedUp(),
                memory,
                memory == null ? null : memory.getLast().growthOver(memory.getFirst())));
    }

    /** Both schemes run all epochs, so that what is compared is the same work. */
    private static ExplainerSettings withoutEarlyStop(ExplainerSettings settings) {
        return settings.withStopPatience(settings.epochs());
    }

    private List<PeakMemory> memory() {
        if (memoryImages.size() != 2) {
            throw new RefusedException("--memory-images compares two numbers of images; write 2000,20000 for one.");
        }
        List<String> given = spec.root().commandLine().getParseResult().originalArgs();
        return memoryImages.stream()
                .map(number -> PeakMemory.ofNewProcess(
                        console,
                        Stream.concat(
                                        given.stream(),
                                        Stream.of(
                                                "--only-explain", "--memory-images", "0", "--count", number.toString()))
                                .toList()))
                .toList();
    }

    private void print(Figures figures) {
        if (json) {
            console.json(figures);
            return;
        }
        Benchmark.Explaining explaining = figures.explaining();
        console.print("On " + figures.device() + ", " + explaining.images() + " images, medians of "
                + explaining.rounds() + " rounds");
        Table table = new Table("What", "Seconds", "Ratio");
        table.row("plain pass: decode and whole network", seconds(explaining.plainSeconds()), "1.00");
        table.row(
                "pass up to the layer",
                seconds(explaining.toLayerSeconds()),
                seconds(explaining.toLayerSeconds() / explaining.plainSeconds()));
        table.row("explain all filters", seconds(explaining.explainSeconds()), seconds(explaining.ratio()));
        table.row(
                "  against the pass up to the layer",
                seconds(explaining.explainSeconds()),
                seconds(explaining.ratioToLayer()));
        Benchmark.Training training = figures.training();
        if (training != null) {
            table.row(
                    "train, " + training.epochs() + " epochs, " + training.samples() + " images",
                    seconds(training.seconds()),
                    "1.00");
            table.row(
                    "as published, network anew each epoch (computed)",
                    seconds(training.publishedSeconds()),
                    seconds(training.speedUp()));
        }
        List<PeakMemory> memory = figures.memory();
        if (memory != null) {
            double first = memory.getFirst().megabytes();
            memory.forEach(peak -> table.row(
                    "peak memory, " + peak.images() + " images (MB)",
                    String.format(Locale.ROOT, "%.0f", peak.megabytes()),
                    seconds(peak.megabytes() / first)));
        }
        table.lines().forEach(console::print);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
