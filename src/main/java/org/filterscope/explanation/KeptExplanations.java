package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Hands out what is kept of explanations that are ready: votes, grids, small pictures. The network does not run. */
@Service
@AllowedTo(Who.READER)
public class KeptExplanations {

    private final ExplanationTable table;
    private final FilterTable filters;
    private final ResultFiles files;
    private final OpenLexicons lexicons;
    private final SpriteArtist sprites;

    KeptExplanations(
            ExplanationTable table,
            FilterTable filters,
            ResultFiles files,
            OpenLexicons lexicons,
            SpriteArtist sprites) {
        this.table = table;
        this.filters = filters;
        this.files = files;
        this.lexicons = lexicons;
        this.sprites = sprites;
    }

    private record Ready(ExplanationOrder order, ExplanationResult result) {}

    /**
     * An explanation.
     *
     * @throws ThingNotFoundException when it is not ready, or in the trash
     */
    public KeptExplanation get(ExplanationId explanation) {
        Ready ready = ready(explanation);
        ExplanationResult result = ready.result();
        return new KeptExplanation(
                explanation,
                result.version(),
                ready.order().probing(),
                ready.order().settings(),
                result.filters(),
                result.gridHeight(),
                result.gridWidth(),
                files.path(explanation, result.grids()));
    }

    /** All its votes and thresholds; reading them takes a while and some memory, so keep what is made of them. */
    public KeptVotes votes(ExplanationId explanation) {
        Ready ready = ready(explanation);
        Optional<ExplanationResult.Extras> extras = ready.result().extras();
        try {
            if (extras.isPresent()) {
                return KeptVotesFile.read(files.path(explanation, extras.get().votes()));
            }
            return VotesOfFile.read(
                    files.path(explanation, ready.result().file()),
                    ready.result().filters(),
                    lexicons.get(ready.order().settings().lexicon()));
        } catch (IOException e) {
            throw new UncheckedIOException("the votes cannot be read", e);
        }
    }

    /** The activations of all filters on a sample of its images; explanations made long ago have none. */
    public Optional<ActivationSample> sample(ExplanationId explanation) {
        return ready(explanation).result().extras().map(extras -> {
            try {
                return ActivationSample.open(files.path(explanation, extras.sample()));
            } catch (IOException e) {
                throw new UncheckedIOException("the sample cannot be read", e);
            }
        });
    }

    /**
     * Where the activations of some filters are, filter by filter and in the order of their top images.
     *
     * @param from the first filter
     * @param to one more than the last
     */
    public List<TopGrid> topGrids(ExplanationId explanation, int from, int to) {
        return filters.topGrids(ready(explanation).order().id(), from, to);
    }

    /**
     * The first nine top images of a filter in one picture, three by three, as the network saw them: a JPEG file.
     *
     * @throws ThingNotFoundException when the layer has no such filter
     */
    public byte[] sprite(ExplanationId explanation, int filter) {
        Ready ready = ready(explanation);
        if (filter < 0 || filter >= ready.result().filters()) {
            throw new ThingNotFoundException();
        }
        Optional<ExplanationResult.Extras> extras = ready.result().extras();
        if (extras.isPresent()) {
            try {
                return SpritePack.read(files.path(explanation, extras.get().sprites()), filter);
            } catch (IOException e) {
                throw new UncheckedIOException("the picture of a filter cannot be read", e);
            }
        }
        List<Integer> images = filters.topGrids(explanation, filter, filter + 1).stream()
                .map(TopGrid::image)
                .limit(FilterSprite.CELLS)
                .toList();
        return sprites.draw(
                ready.order().subject().window(), ready.order().probing().dataset(), images);
    }

    private Ready ready(ExplanationId explanation) {
        ExplanationTable.Entry entry = table.find(explanation)
                .filter(each -> each.trashedAt().isEmpty())
                .orElseThrow(ThingNotFoundException::new);
        return new Ready(entry.order(), entry.result().orElseThrow(ThingNotFoundException::new));
    }
}
