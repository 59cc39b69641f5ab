package org.filterscope.cli;

import picocli.CommandLine.Command;

/** The top of the command line: without a command it shows what there is. */
@Command(
        name = "filterscope",
        description = "Says in words what the filters of a trained image network look for.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            InspectCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            AuditCommand.class,
            BenchCommand.class,
            BenchQueueCommand.class,
            BenchAuditCommand.class,
            LexiconCommand.class,
            DemoCommand.class
        },
        footerHeading = "%nFrom a model to the words of its filters:%n",
        footer = {
            "  filterscope inspect model/",
            "  filterscope train --model model/ --layer conv5 --reference photos/ --out explainer/",
            "  filterscope explain --model model/ --explainer explainer/ --images photos/ --out words.json"
        })
final class FilterscopeCommand extends CommandGroup {}
