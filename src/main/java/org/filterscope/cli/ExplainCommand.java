package org.filterscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.explanation.Explanation;
import org.filterscope.explanation.ExplanationFile;
import org.filterscope.explanation.LayerExplainer;
import org.filterscope.explanation.Workbench;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says in words what the filters of a layer look for. */
@Command(
        name = "explain",
        description = "Says in words what every filter of a layer looks for.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer =
                "  filterscope explain --model squeezenet/ --explainer fire9-explainer/ --images photos/ --out fire9.json")
final class ExplainCommand implements Runnable {

    private final Console console;

    @Mixin
    private final ExplainerArguments explainerArguments = new ExplainerArguments();

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR",
            description = "The probing set: any images, without labels.")
    private Path images = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The JSON file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--filters",
            paramLabel = "3,17-20",
            description = "Write and print only these filters (default: all).")
    private @Nullable String filters;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "10",
            description = "Words listed for each filter (default: ${DEFAULT-VALUE}).")
    private int words = 10;

    @Mixin
    private final VoteArguments voteArguments = new VoteArguments();

    @Mixin
    private final LexiconArguments lexiconArguments = new LexiconArguments();

    @Mixin
    private final FeedArguments feedArguments = new FeedArguments();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        FilterAttention method = voteArguments.method();
        CountRules rules = voteArguments.rules();
        if (words < 0) {
            throw new RefusedException("--words " + words + " is less than none; give 0 or more.");
        }
        ExplanationFile.requireWritable(out);
        ExplainerArguments.Opened opened = explainerArguments.open();
        PictureFolder probing = PictureFolder.read(images);
        Lexicon lexicon = lexiconArguments.open(console);
        LayerExplainer.Request request = new LayerExplainer.Request(
                opened.subject(),
                opened.explainer(),
                probing,
                lexicon,
                method,
                rules,
                voteArguments.seed(),
                Version.current());
        List<Integer> numbers = FilterNumbers.read(filters, opened.explainer().filters());
        Engine engine = explainerArguments.startEngine();
        console.remark("Layer " + opened.subject().layer().name() + " on " + engine.deviceName() + ", "
                + probing.pictures().size() + " images");
        Explanation explanation = new LayerExplainer(
                        new Workbench(engine, feedArguments.settings(), console.progress()), console.clock())
                .explain(request);
        new ExplanationFile(explanation, lexicon, words).write(out, numbers);
        Remarks.broken(console, explanation.broken());
        Remarks.notFinite(console, explanation.dissection().leftOut());
        print(explanation, numbers);
    }

    private void print(Explanation explanation, List<Integer> numbers) {
        Table table = new Table("Filter", "Threshold", "Words (strength; chance)");
        int reliable = 0;
        for (int number : numbers) {
            var best = explanation.reliableWords(number);
            reliable += best.isEmpty() ? 0 : 1;
            String text = explanation.dissection().filter(number).isDead()
                    ? "never fires"
                    : best.isEmpty()
                            ? "no reliable word"
                            : best.stream()
                                    .limit(5)
                                    .map(word -> String.format(
                                            Locale.ROOT,
                                            "%s (%.2f; %.2f)",
                                            explanation.words().word(word.word()),
                                            word.strength(),
                                            explanation.chance().get(number).of(word.group())))
                                    .collect(Collectors.joining(", "));
            table.row(
                    number,
                    String.format(
                            Locale.ROOT,
                            "%.3f",
                            explanation.dissection().filter(number).threshold()),
                    text);
        }
        table.lines().forEach(console::print);
        console.print("");
        console.print(reliable + " of " + numbers.size() + " filters have a reliable word; all in " + out);
    }
}
