package org.filterscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.explanation.ExplainerEvaluation;
import org.filterscope.explanation.FinalLayerEvaluation;
import org.filterscope.explanation.Workbench;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.Recall;
import org.filterscope.lavise.RecallBySight;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures an explainer on images it has not learnt from. */
@Command(
        name = "evaluate",
        description = "Measures an explainer on images it has not learnt from, beside controls.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  filterscope evaluate --model squeezenet/ --explainer fire9-explainer/ --reference caltech101/",
            "  filterscope evaluate --model squeezenet/ --explainer conv10-explainer/ --labels classes.txt --images photos/"
        })
final class EvaluateCommand implements Runnable {

    private final Console console;

    @Mixin
    private final ExplainerArguments explainerArguments = new ExplainerArguments();

    @Option(
            names = "--reference",
            paramLabel = "DIR|JSON",
            description =
                    "Annotated images for recall: a folder of categories or a COCO file. What the explainer has learnt"
                            + " from is left out.")
    private @Nullable Path reference;

    @Mixin
    private final ImageRootArguments imageRoot = new ImageRootArguments();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "Class names, one a line, for a layer whose filters are the classes: how near do words come to them?")
    private @Nullable Path labels;

    @Option(names = "--images", paramLabel = "DIR", description = "The probing set for --labels.")
    private @Nullable Path images;

    @Option(
            names = "--methods",
            paramLabel = "A,B",
            defaultValue = "original,activation,projection",
            description = "Attention methods compared with --labels (default: ${DEFAULT-VALUE}).")
    private String methods = "";

    @Mixin
    private final VoteArguments voteArguments = new VoteArguments();

    @Mixin
    private final LexiconArguments lexiconArguments = new LexiconArguments();

    @Mixin
    private final FeedArguments feedArguments = new FeedArguments();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    /** What is printed as JSON; what was not asked for is null. */
    record Evaluation(ExplainerEvaluation.@Nullable Result recall, FinalLayerEvaluation.@Nullable Result finalLayer) {}

    @Override
    public void run() {
        if (reference == null && labels == null) {
            throw new RefusedException(
                    "Say what to evaluate on: --reference for recall, or --labels with --images for a"
                            + " layer whose filters are classes.");
        }
        ExplainerArguments.Opened opened = explainerArguments.open();
        Lexicon lexicon = lexiconArguments.open(console);
        Optional<ReferenceSet> annotated = Optional.ofNullable(reference).map(imageRoot::read);
        Optional<FinalLayerEvaluation.Request> check = finalLayer(opened, lexicon);
        Engine engine = explainerArguments.startEngine();
        Workbench workbench = new Workbench(engine, feedArguments.settings(), console.progress());

        ExplainerEvaluation.Result recall = annotated
                .map(set -> new ExplainerEvaluation(workbench)
                        .evaluate(new ExplainerEvaluation.Request(
                                opened.subject(),
                                opened.explainer(),
                                set,
                                lexicon,
                                voteArguments.method(),
                                voteArguments.rules(),
                                voteArguments.seed())))
                .orElse(null);
        FinalLayerEvaluation.Result finalLayer = check.map(
                        request -> new FinalLayerEvaluation(workbench).check(request))
                .orElse(null);
        if (json) {
            console.json(new Evaluation(recall, finalLayer));
        } else {
            if (recall != null) {
                print(recall);
            }
            if (finalLayer != null) {
                print(finalLayer);
            }
        }
    }

    private Optional<FinalLayerEvaluation.Request> finalLayer(ExplainerArguments.Opened opened, Lexicon lexicon) {
        if (labels == null) {
            return Optional.empty();
        }
        if (images == null) {
            throw new RefusedException("--labels needs a probing set; give --images as well.");
        }
        List<FilterAttention> compared = Arrays.stream(methods.split(",", -1))
                .map(FilterAttention::named)
                .toList();
        return Optional.of(new FinalLayerEvaluation.Request(
                opened.subject(),
                opened.explainer(),
                PictureFolder.read(images),
                FinalLayerEvaluation.readClasses(labels),
                lexicon,
                compared,
                voteArguments.rules(),
                voteArguments.seed()));
    }

    private void print(ExplainerEvaluation.Result result) {
        Remarks.reference(console, result.report());
        console.print(result.report().images() + " images the explainer has not learnt from, "
                + result.report().samples() + " samples, " + result.candidates() + " candidate words");
        List<String> headings = new ArrayList<>(List.of("Recall", "Of"));
        Recall.USUAL_K.forEach(k -> headings.add("R@" + k));
        Table table = new Table(headings.toArray(String[]::new));
        rows(table, "per image", result.perImage());
        rows(table, "per filter", result.perFilter());
        table.lines().forEach(console::print);
    }

    private static void rows(Table table, String unit, ExplainerEvaluation.Controlled figures) {
        rows(table, unit, figures, RecallBySight::all);
        rows(table, unit + ", seen words", figures, RecallBySight::seen);
        rows(table, unit + ", unseen words", figures, RecallBySight::unseen);
    }

    private static void rows(
            Table table, String name, ExplainerEvaluation.Controlled figures, Function<RecallBySight, Recall> sight) {
        Recall measured = sight.apply(figures.measured());
        if (measured.count() > 0) {
            row(table, name, measured);
            row(table, "  shuffled (control)", sight.apply(figures.shuffled()));
            row(table, "  random weights (control)", sight.apply(figures.untrained()));
        }
    }

    private static void row(Table table, String name, Recall recall) {
        List<Object> cells = new ArrayList<>(List.of(name, recall.count()));
        for (int k : Recall.USUAL_K) {
            cells.add(recall.count() == 0 ? "–" : String.format(Locale.ROOT, "%.3f", recall.at(k)));
        }
        table.row(cells.toArray());
    }

    private void print(FinalLayerEvaluation.Result result) {
        if (!result.classesWithoutVector().isEmpty()) {
            console.remark("Classes without a word vector, left out: "
                    + result.classesWithoutVector().size() + ", first: "
                    + result.classesWithoutVector().getFirst());
        }
        Remarks.broken(console, result.broken());
        Remarks.notFinite(console, result.notFinite());
        Table table = new Table(
                "Cosine of words to class name",
                "Filters",
                "Own",
                "Another filter's (control)",
                "Random weights (control)");
        result.byMethod()
                .forEach((method, check) -> table.row(
                        method,
                        check.measured().filters(),
                        decimal(check.measured().own()),
                        decimal(check.measured().others()),
                        decimal(check.untrained().own())));
        table.lines().forEach(console::print);
    }

    private static String decimal(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
    }
}
