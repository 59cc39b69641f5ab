package org.filterscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.filterscope.lexicon.LexiconBuild;
import org.filterscope.lexicon.LexiconBuildReport;
import org.filterscope.lexicon.LexiconBuildSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes lexicons. */
@Command(
        name = "lexicon",
        description = "Makes a lexicon, as the built-in one was made.",
        mixinStandardHelpOptions = true,
        subcommands = LexiconCommand.Build.class,
        synopsisSubcommandLabel = "COMMAND")
final class LexiconCommand extends CommandGroup {

    /** Writes the nouns of a file of word vectors, with lemmas and hypernyms, in a compact form. */
    @Command(
            name = "build",
            description = "Chooses the most frequent nouns of a file of word vectors and writes them with lemmas and"
                    + " hypernyms from WordNet, in 8 bits a value.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footerHeading = "%nExample:%n",
            footer =
                    "  filterscope lexicon build --vectors glove.6B.300d.txt.gz --words 30000 --origin \"GloVe 6B, 300 dimensions\" --out english-300.fslx")
    static final class Build implements Runnable {

        private final Console console;

        @Option(
                names = "--vectors",
                required = true,
                paramLabel = "FILE",
                description =
                        "Word vectors in order of frequency: GloVe text, .vec, or wink-embeddings JSON, also gzipped.")
        private Path vectors = Path.of("");

        @Option(names = "--words", required = true, paramLabel = "N", description = "How many nouns may be voted for.")
        private int words;

        @Option(
                names = "--further-words",
                paramLabel = "N",
                defaultValue = "0",
                description =
                        "How many other words are carried for the names of categories (default: ${DEFAULT-VALUE}).")
        private int furtherWords;

        @Option(
                names = "--origin",
                required = true,
                paramLabel = "TEXT",
                description = "Where the vectors come from; every result names it.")
        private String origin = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
        private Path out = Path.of("");

        Build(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            LexiconBuildReport report =
                    LexiconBuild.build(new LexiconBuildSettings(vectors, words, furtherWords, origin, out));
            console.print(String.format(
                    Locale.ROOT,
                    "%d nouns and %d further words, the rarest %s; %d bytes in %s",
                    report.words(),
                    report.furtherWords(),
                    report.lastWord(),
                    report.bytes(),
                    out));
            console.print(String.format(
                    Locale.ROOT,
                    "Cosine to the original vectors: %.6f on average, %.6f at worst. SHA-256 %s",
                    report.meanCosine(),
                    report.worstCosine(),
                    report.sha256()));
        }
    }
}
