package org.filterscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line: without a command it shows what there is. */
@Command(
        name = "filterscope",
        description = "Says in words what the filters of a trained image network look for.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InspectCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            BenchCommand.class
        },
        footerHeading = "%nFrom a model to the words of its filters:%n",
        footer = {
            "  filterscope inspect model/",
            "  filterscope train --model model/ --layer conv5 --reference photos/ --out explainer/",
            "  filterscope explain --model model/ --explainer explainer/ --images photos/ --out words.json"
        })
final class FilterscopeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; filterscope --help lists them.");
    }
}
