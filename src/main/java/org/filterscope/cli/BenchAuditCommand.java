package org.filterscope.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.filterscope.bias.statistics.AuditSpeed;
import org.filterscope.bias.statistics.SimulatedDesign;
import org.filterscope.bias.statistics.Simulation;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how far the statistics of an audit can be trusted, on data whose truth is known, and how fast they are. */
@Command(
        name = "bench-audit",
        description =
                "Measures false findings, power and coverage of an audit's statistics on simulated data, and their speed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  filterscope bench-audit --runs 300")
final class BenchAuditCommand implements Runnable {

    private final Console console;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "300",
            description = "Simulated audits of each design (default: ${DEFAULT-VALUE}); 0 measures speed alone.")
    private int runs = 300;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "400",
            description = "Words of each simulated audit (default: ${DEFAULT-VALUE}).")
    private int words = 400;

    @Option(
            names = "--speed",
            split = ",",
            paramLabel = "WORDS,LABELLINGS,CLUSTERS",
            defaultValue = "5000,10000,2000",
            description = "Size of the test whose speed is measured (default: ${DEFAULT-VALUE}); 0 leaves it out.")
    private List<Integer> speed = List.of(5000, 10000, 2000);

    @Mixin
    private final SeedArguments seedArguments = new SeedArguments();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    BenchAuditCommand(Console console) {
        this.console = console;
    }

    /** What is printed as JSON. */
    record Figures(
            List<Simulation.Result> simulations, @Nullable Speed speed) {}

    /** How long a permutation test over this many words, labellings and clusters took. */
    record Speed(int words, int labellings, int clusters, double seconds, int processors) {}

    @Override
    public void run() {
        if (runs < 0 || words < 1 || (speed.size() != 3 && !speed.equals(List.of(0)))) {
            throw new RefusedException(
                    "Give --runs and --words whole numbers, and --speed three, such as 5000,10000,2000, or 0.");
        }
        Simulation simulation = new Simulation(runs, words, 0.05, seedArguments.seed());
        List<Simulation.Result> results = runs == 0
                ? List.of()
                : SimulatedDesign.ALL.stream()
                        .map(design -> {
                            console.remark("simulating " + named(design));
                            return simulation.run(design);
                        })
                        .toList();
        Figures figures = new Figures(results, speed.size() == 3 ? speed() : null);
        if (json) {
            console.json(figures);
        } else {
            print(figures);
        }
    }

    private Speed speed() {
        AuditSpeed task = AuditSpeed.of(speed.get(0), speed.get(2), seedArguments.seed());
        Instant start = console.clock().instant();
        task.test(speed.get(1));
        double seconds = Duration.between(start, console.clock().instant()).toMillis() / 1000.0;
        return new Speed(
                speed.get(0),
                speed.get(1),
                speed.get(2),
                seconds,
                Runtime.getRuntime().availableProcessors());
    }

    private void print(Figures figures) {
        if (!figures.simulations().isEmpty()) {
            Table table = new Table(
                    "Design",
                    "Method",
                    "Any false",
                    "False words",
                    "False share",
                    "Power",
                    "Coverage",
                    "Planted",
                    "Material");
            figures.simulations()
                    .forEach(result -> result.outcomes().forEach(outcome -> {
                        boolean own = outcome.method() == Simulation.Method.SCORE_PERMUTATION;
                        table.row(
                                named(result.design()),
                                outcome.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                figure(outcome.runsWithFalse()),
                                figure(outcome.falseWords()),
                                figure(outcome.falseShare()),
                                figure(outcome.power()),
                                own ? figure(result.coverage()) : "–",
                                own ? figure(result.plantedCoverage()) : "–",
                                own && result.design().planted() > 0 ? figure(result.material()) : "–");
                    }));
            table.lines().forEach(console::print);
        }
        Speed measured = figures.speed();
        if (measured != null) {
            console.print(String.format(
                    Locale.ROOT,
                    "%d words × %d labellings × %d clusters: %.1f s on %d processors",
                    measured.words(),
                    measured.labellings(),
                    measured.clusters(),
                    measured.seconds(),
                    measured.processors()));
        }
    }

    private static String named(SimulatedDesign design) {
        return String.format(
                Locale.ROOT,
                "%d/%d%s people × %.0f/%.0f, ICC %.1f%s",
                design.clustersA(),
                design.clustersB(),
                design.shared() > 0 ? " + " + design.shared() + " in both" : "",
                design.imagesA(),
                design.imagesB(),
                design.intraclass(),
                design.planted() > 0
                        ? String.format(Locale.ROOT, ", %d planted +%.0f points", design.planted(), 100 * design.lift())
                        : "");
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
