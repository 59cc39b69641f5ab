package org.filterscope.explanation;

import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.page.LocaleText;

/**
 * The filters of an explanation, one under the other. Only the numbers of those searched for are kept; what is seen is
 * fetched while scrolling, and drawn by the browser alone.
 */
final class FilterList extends VirtualList<Integer> {

    private static final int WORDS = 5;
    private static final int IMAGES = 9;

    // Rows are drawn before what they show has come, with an empty item
    private static final String TEMPLATE = """
            <article class="explained-filter">
              <div class="explained-filter-words">
                <h3><a href="${item.address}">Filter ${item.number ?? '…'}</a></h3>
                ${item.note ? html`<p class="explained-filter-note">${item.note}</p>` : ''}
                <ul>
                  ${item.words?.map(word => html`
                    <li class="${word.reliable ? 'reliable' : 'doubtful'}" title="${word.meaning}">
                      <span class="word">${word.word}</span>
                      <span class="strength" role="img" aria-label="${word.meaning}"
                        style="--strength: ${word.strength}; --chance: ${word.chance}"></span>
                      <span class="figure" aria-hidden="true">${word.figure}</span>
                    </li>`)}
                </ul>
              </div>
              <div class="explained-filter-images">
                ${item.images?.map(image => html`
                  <a href="${image.address}" title="${image.title}">
                    <img src="${image.source}" alt="${image.title}" loading="lazy" decoding="async"></a>`)}
              </div>
            </article>""";

    private final Explanations explanations;
    private final ExplanationCard card;
    private final String version;

    FilterList(Explanations explanations, ExplanationCard card, ExplanationCard.Outcome outcome) {
        this.explanations = explanations;
        this.card = card;
        this.version = outcome.version();
        addClassName("explained-filters");
    }

    /** Shows these filters, in this order. */
    void show(List<Integer> numbers) {
        FilterPages pages = new FilterPages(explanations, card.id(), numbers);
        setRenderer(LitRenderer.<Integer>of(TEMPLATE)
                .withProperty("number", number -> number)
                .withProperty("address", number -> ExplanationNavigation.filter(card.id(), number))
                .withProperty("note", number -> note(pages.filter(number)))
                .withProperty(
                        "words",
                        number -> pages.filter(number).words().stream()
                                .limit(WORDS)
                                .map(FilterList::word)
                                .toList())
                .withProperty(
                        "images",
                        number -> pages.filter(number).images().stream()
                                .limit(IMAGES)
                                .map(image -> tile(number, image))
                                .toList()));
        CallbackDataProvider<Integer, Void> provider = DataProvider.fromCallbacks(
                query -> pages.fetch(query.getOffset(), query.getLimit()).stream(), _ -> numbers.size());
        setDataProvider(provider);
    }

    private static String note(ExplainedFilter filter) {
        if (filter.dead()) {
            return "Never fires on these images.";
        }
        return filter.reliable() ? "" : "No word is stronger than chance.";
    }

    private static Word word(ExplainedWord word) {
        return new Word(
                word.word(),
                word.reliable(),
                word.strength(),
                Math.min(1, word.chance()),
                LocaleText.percent(word.strength()),
                ExplanationText.strength(word) + (word.reliable() ? "" : ": not reliable"));
    }

    private Tile tile(int filter, ExplainedImage image) {
        return new Tile(
                ExplanationNavigation.picture(card.id(), version, filter, image.place(), Look.MASK, PictureSize.TILE),
                DatasetNavigation.image(card.probing().dataset(), image.image()),
                "Image " + image.image() + ", activation " + LocaleText.decimal(image.activation(), 2));
    }

    /** A word as the template shows it; public, since Flow reads it by reflection. */
    public record Word(String word, boolean reliable, double strength, double chance, String figure, String meaning) {}

    /** A top image as the template shows it; public, since Flow reads it by reflection. */
    public record Tile(String source, String address, String title) {}
}
