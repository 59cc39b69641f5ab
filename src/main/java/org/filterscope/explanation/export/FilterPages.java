package org.filterscope.explanation.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationPictures;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.Look;
import org.filterscope.explanation.PictureSize;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/** Makes pages of filters that can be kept and sent: one file with words, pictures, settings and nothing to fetch. */
@Service
@AllowedTo(Who.READER)
public class FilterPages {

    /** So many filters fit on a page. */
    public static final int MOST_FILTERS = 200;

    static final int PICTURES = 6;

    private static final long ROUGH_BYTES_OF_PICTURE = 8_000;

    private final Explanations explanations;
    private final ExplanationPictures pictures;
    private final Clock clock;

    FilterPages(Explanations explanations, ExplanationPictures pictures, Clock clock) {
        this.explanations = explanations;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** About how large the page of so many filters is. */
    public static long roughBytes(int filters) {
        return ROUGH_BYTES_OF_PICTURE * PICTURES * filters;
    }

    /**
     * A filter to be on a page.
     *
     * @param note what people wrote about it; empty for nothing
     */
    public record Wanted(ExplanationId explanation, int filter, String note) {}

    /**
     * Makes ready a page; its pictures are drawn while it is written.
     *
     * @param project the project of all filters
     * @param title what the page is called
     * @param wanted in their order
     * @throws RefusedException when there are too many, or none
     * @throws ThingNotFoundException when one of them is not in the project
     */
    public FilterPage page(ProjectId project, String title, List<Wanted> wanted) {
        requireSome(wanted.size());
        Map<ExplanationId, ExplanationDetails> details = new LinkedHashMap<>();
        Map<ExplanationId, Map<Integer, ExplainedFilter>> filters = new LinkedHashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(Wanted::explanation, LinkedHashMap::new, Collectors.toList()))
                .forEach((explanation, of) -> {
                    details.put(explanation, details(project, explanation));
                    filters.put(
                            explanation,
                            explanations
                                    .filters(
                                            explanation,
                                            of.stream().map(Wanted::filter).toList())
                                    .stream()
                                    .collect(Collectors.toMap(ExplainedFilter::number, Function.identity())));
                });
        List<FilterPage.Entry> entries = new ArrayList<>();
        for (Wanted each : wanted) {
            ExplanationDetails of = details.get(each.explanation());
            ExplainedFilter filter =
                    filters.getOrDefault(each.explanation(), Map.of()).get(each.filter());
            if (of == null || filter == null) {
                throw new RefusedException("The layer has no filter " + each.filter() + "; choose others.");
            }
            entries.add(new FilterPage.Entry(of, filter, each.note()));
        }
        return new FilterPage(title, entries, clock.instant(), this::picture);
    }

    private static void requireSome(int filters) {
        if (filters == 0) {
            throw new RefusedException("No filter is chosen; choose at least one for the page.");
        }
        if (filters > MOST_FILTERS) {
            throw new RefusedException("A page would hold " + LocaleText.number(filters) + " filters; choose at most "
                    + MOST_FILTERS + ", so that a browser can open it.");
        }
    }

    private ExplanationDetails details(ProjectId project, ExplanationId explanation) {
        ExplanationDetails found = explanations.details(explanation);
        if (!found.card().project().equals(project) || !found.card().ready()) {
            throw new ThingNotFoundException();
        }
        return found;
    }

    /** A top image as a JPEG file; nothing where it is no longer in its dataset. */
    private Optional<byte[]> picture(FilterPage.Entry entry, int place) {
        try {
            return Optional.of(pictures.draw(
                    entry.details().card().id(),
                    entry.details().card().outcome().orElseThrow().version(),
                    entry.filter().number(),
                    place,
                    Look.MASK,
                    PictureSize.TILE));
        } catch (ThingNotFoundException _) {
            return Optional.empty();
        }
    }
}
