import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './activation-histogram';
import './filter-image';
import { AddressState } from '../gallery/address-state';
import { Feed } from '../gallery/feed';
import { Activations } from './activations';
import { type AlikeFilter, alikeSection, findAlike } from './alike-filters';
import { ChanceOfFilter } from './chance-of-filter';
import { WordCount, type CountedWord } from './counted-words';
import { countedBy, type Evidence, fetched, type Shown } from './evidence';
import { imageDialog } from './image-dialog';
import { bar, tiles } from './image-tiles';
import { decimal, smallShare } from './numbers';
import { type PageState, readState, writeState } from './page-state';
import { strips } from './quantile-strips';
import { labels, provenance, wordTable } from './word-table';

const CHOICES = [0.001, 0.005, 0.01, 0.05, 0.2];

/**
 * What the words of a filter rest on: every word leads to the images that voted for it, images can be taken out of the vote,
 * and the threshold moved. Rendered without a shadow, so that the styles of the application hold.
 */
@customElement('fs-filter-evidence')
export class FilterEvidence extends LitElement {
  /** Where the evidence is asked for. */
  @property() source = '';
  /** Where the votes of the layer are asked for. */
  @property() feed = '';
  /** What is chosen, as the address says it. */
  @property() query = '';
  /** What comes before the number of a filter in addresses. */
  @property() filters = '';
  /** Where the words of filters are asked for; {filters} stands for their numbers. */
  @property() names = '';

  @state() private evidence?: Evidence;
  @state() private fault = '';
  @state() private chosen: PageState = readState('');
  @state() private words: CountedWord[] = [];
  @state() private open?: Shown;
  @state() private alike?: AlikeFilter[];

  /** As it came: counted as explained. */
  private explained?: Evidence;
  private count?: WordCount;
  private chance?: ChanceOfFilter;
  private activations?: Activations;
  private from?: Feed;
  private readonly address = new AddressState();
  private request = new AbortController();

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.key);
    if (this.hasUpdated) {
      void this.load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key);
    this.request.abort();
    this.from?.close();
    this.address.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    this.request.abort();
    this.from?.close();
    this.address.close();
    const request = new AbortController();
    this.request = request;
    this.chosen = readState(this.query);
    this.open = undefined;
    this.alike = undefined;
    const feed = new Feed(this.feed);
    this.from = feed;
    try {
      const response = await fetched(this.source, request.signal);
      const evidence = (await response.json()) as Evidence;
      if (request.signal.aborted) {
        return;
      }
      this.explained = evidence;
      this.chance = new ChanceOfFilter(feed, evidence.number);
      this.activations = new Activations(evidence.activations, evidence.histogram);
      this.fault = '';
      this.recount();
      const alike = await findAlike(feed, evidence.number, this.names, request.signal);
      if (!request.signal.aborted) {
        this.alike = alike;
      }
    } catch (fault) {
      if (!request.signal.aborted) {
        this.fault = fault instanceof Error ? fault.message : String(fault);
      }
    }
  }

  /** Counts at once; chance levels follow where they must be found anew. */
  private recount(): void {
    const { chance, explained } = this;
    const { without, p, s } = this.chosen;
    if (!explained || !chance) {
      return;
    }
    const evidence = countedBy(explained, p, s);
    const count = new WordCount(evidence, isExplained(evidence, explained));
    this.evidence = evidence;
    this.count = count;
    const words = count.words(without);
    this.words = words;
    if (!count.knowsChance(without)) {
      chance
        .levels(
          words.map(({ word }) => word),
          without,
          evidence.countedImages,
          evidence.countedWords,
        )
        .then(
          (levels) => {
            if (this.words === words) {
              this.words = count.withChance(words, levels);
            }
          },
          (fault: unknown) => {
            if (chance === this.chance) {
              this.fault = fault instanceof Error ? fault.message : String(fault);
            }
          },
        );
    }
  }

  private choose(change: Partial<PageState>): void {
    this.chosen = { ...this.chosen, ...change };
    this.address.write(writeState(this.chosen));
    if ('without' in change || 'p' in change) {
      this.recount();
    }
  }

  private readonly toggle = (place: number): void => {
    const without = new Set(this.chosen.without);
    if (!without.delete(place)) {
      without.add(place);
    }
    this.choose({ without });
  };

  /** n, p and r lead on where nobody is writing. */
  private readonly key = (event: KeyboardEvent): void => {
    const typing = event
      .composedPath()
      .some((each) => each instanceof HTMLElement && (each.isContentEditable || each.matches('input, textarea, select')));
    if (typing || this.open || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
      return;
    }
    const link = document.querySelector<HTMLElement>(`.filter-steps [aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  };

  private get threshold(): number {
    return this.chosen.threshold ?? this.evidence?.threshold ?? 0;
  }

  protected override render() {
    if (this.fault) {
      return html`<p class="filter-fault" role="alert">${this.fault}</p>`;
    }
    const { evidence, count } = this;
    if (!evidence || !count) {
      return html`<p role="status">Loading what the words rest on …</p>`;
    }
    return html`
      ${this.wordSection(evidence, count)} ${this.activationSection(evidence)} ${this.imageSection(evidence, count)}
      ${strips(evidence, this.view(evidence))} ${alikeSection(this.alike, this.filters)}
      ${this.open
        ? imageDialog(this.open, evidence, { ...this.view(evidence), filters: this.filters, closed: () => (this.open = undefined) })
        : nothing}
    `;
  }

  private view(evidence: Evidence) {
    return {
      rows: evidence.gridHeight,
      columns: evidence.gridWidth,
      threshold: this.threshold,
      look: this.chosen.look,
      whole: this.chosen.whole,
      open: (image: Shown) => (this.open = image),
    };
  }

  private wordSection(evidence: Evidence, count: WordCount) {
    const { without, word } = this.chosen;
    if (evidence.dead) {
      return html`<section class="page-section filter-words" aria-label="Words">
        <h2>Words</h2>
        <p>This filter never fires on these images, so it has no words.</p>
      </section>`;
    }
    const left = evidence.images.filter((_, place) => without.has(place)).length;
    const counted = Math.min(evidence.images.length - left, evidence.countedImages);
    return html`<section class="page-section filter-words" aria-label="Words">
      <h2>Words</h2>
      ${this.words.every(({ reliable }) => reliable === false)
        ? html`<p>No word of this filter is stronger than chance: none should be relied on.</p>`
        : nothing}
      ${wordTable(this.words, word, (lemma) => this.choose({ word: lemma === word ? undefined : lemma }))}
      ${labels(evidence.labels)}
      <p class="secondary" role="status">
        Counted from the ${evidence.countedWords} nearest words of ${counted}
        ${counted === 1 ? 'image' : 'images'}${left > 0 ? `; ${left} left out` : ''}.
        ${left > 0
          ? html`<button class="link" @click=${() => this.choose({ without: new Set() })}>Count all again</button>`
          : nothing}
        ${this.explained && !isExplained(evidence, this.explained)
          ? html`<button class="link" @click=${() => this.choose({ p: undefined, s: undefined })}>Count as explained</button>`
          : nothing}
      </p>
      ${word
        ? provenance(evidence, count, word, without, { ...this.view(evidence), toggle: this.toggle })
        : html`<p class="secondary">Choose a word to see which images voted for it.</p>`}
    </section>`;
  }

  private activationSection(evidence: Evidence) {
    const all = this.activations;
    if (!all || evidence.dead) {
      return nothing;
    }
    const isStandard = this.chosen.threshold === undefined;
    return html`<section class="page-section filter-activations" aria-label="Activations">
      <h2>Activations</h2>
      <fs-activation-histogram
        .activations=${all}
        .threshold=${this.threshold}
        .standard=${evidence.threshold}
        @fs-threshold=${(event: CustomEvent<{ threshold: number }>) =>
          this.choose({ threshold: event.detail.threshold })}
      ></fs-activation-histogram>
      <p class="filter-threshold">
        <strong>${smallShare(isStandard ? evidence.activeShare : all.shareAbove(this.threshold))}</strong> of all positions
        lie above the line at <strong>${decimal(this.threshold)}</strong>: they are the filter’s
        regions.${isStandard ? ' This is the threshold of the explanation.' : nothing}
      </p>
      <div class="filter-shares" role="group" aria-label="Threshold that leaves a share of all positions">
        <button aria-pressed=${isStandard} @click=${() => this.choose({ threshold: undefined })}>As explained</button>
        ${CHOICES.map((share) => {
          const threshold = all.thresholdOf(share);
          return html`<button
            aria-pressed=${!isStandard && Math.abs(threshold - this.threshold) < 1e-9}
            @click=${() => this.choose({ threshold })}
          >
            ${smallShare(share)}
          </button>`;
        })}
      </div>
      <p class="secondary">Moving the line redraws regions everywhere on this page; words do not depend on it.</p>
    </section>`;
  }

  private imageSection(evidence: Evidence, count: WordCount) {
    if (evidence.images.length === 0) {
      return nothing;
    }
    const { look, whole, without, word } = this.chosen;
    return html`<section class="page-section filter-tops" aria-label="Top images">
      <h2>Top images</h2>
      ${bar(look, whole, (change) => this.choose(change))}
      ${tiles(evidence, { ...this.view(evidence), without, votes: word ? count.votesFor(word) : undefined, toggle: this.toggle })}
    </section>`;
  }
}

/** Whether as much counts as did for the explanation, or all there is where that is less. */
function isExplained(evidence: Evidence, explained: Evidence): boolean {
  const all = countedBy(explained);
  return evidence.countedImages === all.countedImages && evidence.countedWords === all.countedWords;
}
