package org.filterscope.cli;

import java.nio.file.Path;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.lexicon.LexiconSettings;
import org.filterscope.lexicon.ReadingReport;
import org.filterscope.lexicon.WordChoice;
import org.filterscope.lexicon.WordList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which commands choose word vectors and words. */
final class LexiconArguments {

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Word vectors: GloVe text, word2vec or fastText .vec, also gzipped, or a lexicon built with"
                    + " 'lexicon build' (default: the built-in lexicon).")
    private @Nullable Path vectors;

    @Option(
            names = "--include",
            paramLabel = "FILE",
            description = "Words to use even if they are no nouns, one a line.")
    private @Nullable Path include;

    @Option(names = "--exclude", paramLabel = "FILE", description = "Words never to use, one a line.")
    private @Nullable Path exclude;

    @Option(names = "--all-words", description = "Use all words, not nouns alone.")
    private boolean allWords;

    Lexicon open(Console console) {
        LexiconSettings settings = LexiconSettings.defaults();
        if (allWords) {
            settings = settings.withChoice(WordChoice.ALL);
        }
        if (include != null) {
            settings = settings.withInclude(WordList.read(include));
        }
        if (exclude != null) {
            settings = settings.withExclude(WordList.read(exclude));
        }
        Lexicon lexicon = vectors == null ? Lexicon.builtIn(settings) : Lexicon.open(vectors, settings);
        if (!lexicon.includedWithoutVector().isEmpty()) {
            console.remark("Words of the include list without a vector: "
                    + String.join(", ", lexicon.includedWithoutVector()));
        }
        remarkOn(lexicon.vectors().report(), console);
        return lexicon;
    }

    private void remarkOn(ReadingReport report, Console console) {
        if (report.skipped() > 0) {
            ReadingReport.SkippedLine first = report.first().getFirst();
            console.remark("Lines of " + vectors + " that were skipped: " + report.skipped() + ", the first is line "
                    + first.line() + ": " + first.fault().words());
        }
        if (report.cutShort()) {
            console.remark(vectors + " holds fewer words than its first line announces; it may be cut short.");
        }
    }
}
