package org.filterscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.filterscope.job.QueueBench;
import org.filterscope.refusal.RefusedException;
import org.filterscope.web.TemporaryWorkspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the queue itself costs, in a workspace that is made for that and removed again. */
@Command(
        name = "bench-queue",
        description = "Measures what the queue of jobs costs and how fair it is, in a temporary workspace.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  filterscope bench-queue --jobs 1000 --teams 5 --slots 2")
final class BenchQueueCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many jobs that do nothing are queued (default: ${DEFAULT-VALUE}).")
    private int jobs = 1000;

    @Option(
            names = "--teams",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of how many teams; the first one asks for most of them (default: ${DEFAULT-VALUE}).")
    private int teams = 5;

    @Option(
            names = "--slots",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many run at once, besides a round with one slot (default: ${DEFAULT-VALUE}).")
    private int slots = 2;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "A PostgreSQL database, such as jdbc:postgresql://localhost/bench?user=me; a schema is made in it"
                            + " and removed again. An address with a password is better given as FILTERSCOPE_BENCH_DATABASE"
                            + " (default: an embedded database).",
            defaultValue = "${env:FILTERSCOPE_BENCH_DATABASE}")
    private @Nullable String database;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    BenchQueueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (teams < 1 || slots < 1 || jobs < 2 * teams) {
            throw new RefusedException(
                    "At least one slot and one team with two jobs are measured; give larger numbers.");
        }
        List<QueueBench.Figures> rounds = new ArrayList<>();
        for (int each : slots == 1 ? List.of(1) : List.of(1, slots)) {
            console.remark("Measuring with " + each + (each == 1 ? " slot" : " slots"));
            try (TemporaryWorkspace workspace = TemporaryWorkspace.start(Optional.ofNullable(database), each)) {
                rounds.add(workspace.queueBench().run(jobs, teams));
            }
        }
        if (json) {
            console.json(rounds);
        } else {
            print(rounds);
        }
        return rounds.stream().allMatch(round -> round.lost() == 0 && round.twice() == 0) ? 0 : 1;
    }

    private void print(List<QueueBench.Figures> rounds) {
        console.print(jobs + " jobs of " + teams + (teams == 1 ? " team" : " teams"));
        List<String> headings = new ArrayList<>(List.of("What"));
        rounds.forEach(round -> headings.add(round.slots() + (round.slots() == 1 ? " slot" : " slots")));
        Table table = new Table(headings.toArray(String[]::new));
        row(table, rounds, "jobs a second", round -> number(round.jobsPerSecond()));
        row(table, rounds, "to queue a job (ms)", round -> number(round.submitMillis()));
        row(table, rounds, "a job keeps its slot (ms)", round -> number(round.slotMillis()));
        row(table, rounds, "overhead of a job (ms)", round -> number(round.overheadMillis()));
        row(table, rounds, "one insert and update, committed (ms)", round -> number(round.plainMillis()));
        row(table, rounds, "  overhead as a multiple of that", round -> number(round.ratio()));
        row(table, rounds, "farthest from a fair share (%)", round -> number(round.unfairPercent()));
        row(table, rounds, "jobs lost", round -> String.valueOf(round.lost()));
        row(table, rounds, "runs too many", round -> String.valueOf(round.twice()));
        table.lines().forEach(console::print);
    }

    private static void row(
            Table table, List<QueueBench.Figures> rounds, String what, Function<QueueBench.Figures, String> cell) {
        List<Object> cells = new ArrayList<>(List.of(what));
        rounds.forEach(round -> cells.add(cell.apply(round)));
        table.row(cells.toArray());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
