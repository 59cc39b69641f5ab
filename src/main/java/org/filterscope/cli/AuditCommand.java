package org.filterscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.filterscope.bias.AuditGate;
import org.filterscope.bias.FindingLines;
import org.filterscope.bias.GatePlan;
import org.filterscope.bias.TrailLines;
import org.filterscope.bias.WordFinding;
import org.filterscope.refusal.RefusedException;
import org.filterscope.web.TemporaryWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Carries out the plan of an audit and says by its exit code whether the plan's gate lets pass. */
@Command(
        name = "audit",
        description = "Carries out the plan of a bias audit; exits with 1 where its gate closes.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  filterscope audit --plan plan.yaml --out audit/")
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FILE",
            description = "The plan, see docs/audits.md; paths in it start from its folder.")
    private Path plan = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Gets results.json, counts.json.gz and findings.csv; trail.csv there grows by each run.")
    private Path out = Path.of("");

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        GatePlan read = GatePlan.read(text());
        Files.createDirectories(out);
        AuditGate.Answer answer;
        try (TemporaryWorkspace workspace = TemporaryWorkspace.start(Optional.empty(), 1)) {
            answer = workspace
                    .auditGate()
                    .run(read, Objects.requireNonNull(plan.toAbsolutePath().getParent()), console::remark);
        }
        Files.write(out.resolve("results.json"), answer.file());
        Files.write(out.resolve("counts.json.gz"), answer.counts());
        Files.writeString(out.resolve("findings.csv"), FindingLines.of(answer.results()));
        keep(answer);
        print(answer);
        return answer.outcome().open() ? 0 : 1;
    }

    /** The workspace goes, and with it its trail, so this one keeps each run. */
    private void keep(AuditGate.Answer answer) throws IOException {
        Path file = out.resolve("trail.csv");
        Files.writeString(
                file, TrailLines.of(answer, Files.exists(file)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String text() {
        try {
            return Files.readString(plan);
        } catch (IOException e) {
            throw new RefusedException("The plan " + plan + " cannot be read; give a YAML file.", e);
        }
    }

    private void print(AuditGate.Answer answer) {
        Table table = new Table("word", "between", "difference", "verdict");
        for (WordFinding finding : answer.outcome().failed()) {
            table.row(
                    finding.word(),
                    answer.results().subsets().get(finding.subsetA()).name() + " and "
                            + answer.results().subsets().get(finding.subsetB()).name(),
                    String.format(
                            Locale.ROOT,
                            "%+.1f points (%+.1f to %+.1f)",
                            100 * finding.difference(),
                            100 * finding.lower(),
                            100 * finding.upper()),
                    finding.decision().verdict());
        }
        if (!answer.outcome().failed().isEmpty()) {
            table.lines().forEach(console::print);
        }
        console.print(answer.results().tested() + " words tested; the gate is "
                + (answer.outcome().open() ? "open" : "closed") + "; all numbers in " + out);
    }
}
