import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AddressState } from './address-state';
import { filterGalleryStyles } from './filter-gallery-styles';
import type { FilterGrid } from './filter-grid';
import './filter-grid';
import './filter-map';
import type { FilterTable } from './filter-table';
import './filter-table';
import './gallery-bar';
import type { PickAction } from './gallery-bar';
import { GalleryModel, type CountedFilter } from './gallery-model';
import { copyText, offer, readView, writeView } from './view-file';
import { facetCounts } from './search';
import { readState, shareOf, STANDARD, writeState, type GalleryState } from './state';
import type { TileStyle } from './tile-queue';

const SAID_FOR = 4000;
/** How long the first tiles may keep the votes waiting, in milliseconds. */
const FIRST_TILES = 1500;
/** What the page of a filter takes over from the gallery. */
const CARRIED = ['p', 's', 'look'];

/**
 * The gallery of a layer: its filters as tiles, on a map or in a list; all that is chosen stands in the address.
 *
 * @fires fs-pin - filters are to be pinned on the board; detail: filters
 */
@customElement('fs-filter-gallery')
export class FilterGallery extends LitElement {
  static override styles = filterGalleryStyles;

  /** The address of the feed, with a slash at its end. */
  @property() base = '';
  /** The page of a filter; `{filter}` stands for its number. */
  @property() address = '';
  /** What stands behind the question mark of the page's address. */
  @property() query = '';
  /** What the layer is called. */
  @property() heading = '';
  /** What can be done with filters that were picked, as JSON. */
  @property({ type: Array }) actions: PickAction[] = [];

  /** Whether filters can be pinned on the board. */
  @property({ type: Boolean }) pinning = false;

  @state() private chosen: GalleryState = STANDARD;
  @state() private said = '';
  /** Changes with what the model says. */
  @state() private version = 0;
  @query('fs-filter-grid, fs-filter-table') private shown!: (FilterGrid | FilterTable) | null;
  @query('input[type=file]') private file!: HTMLInputElement;

  private model?: GalleryModel;
  private opened?: Promise<void>;
  private picked: ReadonlySet<number> = new Set();
  private look?: TileStyle;
  private counts: number[] = [];
  private readonly place = new AddressState();
  private saidTimer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.begin();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.place.close();
    this.model?.close();
    this.model = undefined;
    window.clearTimeout(this.saidTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) {
      this.take(readState(this.query));
    }
    if (changed.has('base') && this.base) {
      this.begin();
    }
  }

  /** What is counted now, filter by filter: all words with their strengths, and the chance levels of the first. */
  async counted(): Promise<CountedFilter[]> {
    await this.opened;
    const votes = await this.model?.votesNow();
    return this.model && votes ? this.model.ranked(votes) : [];
  }

  private begin(): void {
    this.model?.close();
    this.model = new GalleryModel(this.base, () => {
      this.counts = this.model?.known ? facetCounts(this.model.known) : [];
      this.version++;
    });
    this.opened = this.model.open(this.chosen, this.firstTiles());
    void this.updateComplete.then(() => this.shown?.scrollToFilter(this.chosen.at));
  }

  private async firstTiles(): Promise<void> {
    if (this.chosen.view === 'tiles') {
      await new Promise<void>((drawn) => {
        this.addEventListener('fs-drawn', () => drawn(), { once: true });
        window.setTimeout(drawn, FIRST_TILES);
      });
    }
  }

  private take(chosen: GalleryState): void {
    this.chosen = chosen;
    this.picked = new Set(chosen.sel);
    this.look = undefined;
  }

  private readonly onChange = (event: CustomEvent<Partial<GalleryState>>): void => this.change(event.detail);

  private change(part: Partial<GalleryState>): void {
    this.take({ ...this.chosen, ...part });
    this.place.write(writeState(this.chosen));
    void this.model?.follow(this.chosen);
    if ('at' in part || 'view' in part) {
      void this.updateComplete.then(() => this.shown?.scrollToFilter(this.chosen.at));
    }
  }

  private readonly onPosition = (event: CustomEvent<{ filter?: number }>): void => {
    if (event.detail.filter !== this.chosen.at) {
      this.chosen = { ...this.chosen, at: event.detail.filter };
      this.place.write(writeState(this.chosen));
    }
  };

  private readonly onPick = (event: CustomEvent<{ filters: number[]; picked: boolean }>): void => {
    const sel = new Set(this.chosen.sel);
    event.detail.filters.forEach((filter) => (event.detail.picked ? sel.add(filter) : sel.delete(filter)));
    this.change({ sel: [...sel] });
  };

  private readonly onJump = (event: CustomEvent<{ filter: number }>): void => {
    if (!this.shown?.focusFilter(event.detail.filter)) {
      this.say(`Filter ${event.detail.filter} is not among those shown.`);
    }
  };

  private readonly onDo = (event: CustomEvent<string>): void => {
    switch (event.detail) {
      case 'link':
        this.place.flush();
        void copyText(window.location.href).then((copied) => this.say(copied ? 'Link copied.' : 'The link stands in the address line.'));
        break;
      case 'download':
        this.place.flush();
        offer(writeView(window.location.href, this.heading, this.chosen), `${this.heading} view.json`);
        break;
      case 'load':
        this.file.click();
        break;
      case 'reset':
        this.change({ ...cleared(this.chosen), ...STANDARD, sel: this.chosen.sel });
        break;
      case 'pin':
        this.dispatchEvent(new CustomEvent('fs-pin', { detail: { filters: this.chosen.sel } }));
        break;
      case 'all':
        this.change({ sel: [...new Set([...this.chosen.sel, ...(this.model?.found.filters ?? [])])] });
        break;
    }
  };

  private async load(): Promise<void> {
    const file = this.file.files?.[0];
    this.file.value = '';
    if (file) {
      try {
        const view = readView(await file.text());
        this.change({ ...cleared(this.chosen), ...view });
        this.say('The view is loaded.');
      } catch (fault) {
        this.say(fault instanceof Error ? fault.message : String(fault));
      }
    }
  }

  private say(text: string): void {
    this.said = text;
    window.clearTimeout(this.saidTimer);
    this.saidTimer = window.setTimeout(() => (this.said = ''), SAID_FOR);
  }

  private filterAddress(): string {
    const query = new URLSearchParams(writeState(this.chosen));
    [...query.keys()].filter((name) => !CARRIED.includes(name)).forEach((name) => query.delete(name));
    return query.size === 0 ? this.address : `${this.address}?${query}`;
  }

  override render() {
    const { chosen, model } = this;
    return html`
      <fs-gallery-bar
        .state=${chosen}
        .layer=${model?.layer}
        .facetCounts=${this.counts}
        .found=${model?.found.filters.length ?? 0}
        .recall=${model?.known?.facts.recall.some((recall) => recall !== null) ?? false}
        .busy=${model?.busy ?? ''}
        .actions=${this.actions}
        .pinning=${this.pinning}
        @fs-change=${this.onChange}
        @fs-do=${this.onDo}
        @fs-jump=${this.onJump}
      ></fs-gallery-bar>
      ${model?.fault ? this.fault(model.fault) : nothing}
      <div class="body ${chosen.view}" data-version=${this.version}>
        ${chosen.view === 'map'
          ? html`<fs-filter-map
              .places=${model?.places}
              .known=${model?.known}
              .filters=${model?.found.filters ?? []}
              .picked=${this.picked}
              .box=${chosen.box}
              .kind=${chosen.map}
              .kinds=${model?.layer?.maps ?? []}
              @fs-change=${this.onChange}
              @fs-jump=${this.onJump}
            ></fs-filter-map>`
          : nothing}
        ${model?.known && model.found.filters.length === 0 && !model.busy ? this.nothingFound() : chosen.view === 'list' ? this.table() : this.grid()}
      </div>
      <input type="file" accept="application/json,.json" tabindex="-1" aria-label="View to load" @change=${() => void this.load()} />
      <div class="said" role="status">${this.said}</div>
    `;
  }

  private grid(): TemplateResult {
    const { chosen, model } = this;
    if (model?.layer) {
      this.look ??= {
        drawing: { look: chosen.look, colours: chosen.colours, crop: chosen.crop, images: chosen.images },
        share: shareOf(chosen, model.layer),
      };
    }
    return html`<fs-filter-grid
      .filters=${model?.found.filters ?? []}
      .layer=${model?.layer}
      .feed=${model?.feed}
      .thresholds=${model?.thresholds}
      .counts=${model?.counts}
      .known=${model?.known}
      .hits=${model?.found.matches ?? new Map()}
      .look=${this.look}
      .picked=${this.picked}
      .searching=${chosen.q !== ''}
      .address=${this.filterAddress()}
      @fs-pick=${this.onPick}
      @fs-position=${this.onPosition}
      @fs-fault=${(event: CustomEvent<{ message: string }>) => this.say(event.detail.message)}
    ></fs-filter-grid>`;
  }

  private table(): TemplateResult {
    const { model } = this;
    return html`<fs-filter-table
      .filters=${model?.found.filters ?? []}
      .known=${model?.known}
      .hits=${model?.found.matches ?? new Map()}
      .picked=${this.picked}
      .address=${this.filterAddress()}
      @fs-pick=${this.onPick}
      @fs-position=${this.onPosition}
    ></fs-filter-table>`;
  }

  private nothingFound(): TemplateResult {
    return html`<div class="nothing">
      <h2>No filter is like that</h2>
      <p>Search for another word, or show all filters.</p>
      <button @click=${() => this.change({ q: '', facet: '', show: 'all', box: undefined, like: undefined, sort: undefined, at: undefined })}>
        Show all filters
      </button>
    </div>`;
  }

  private fault(message: string): TemplateResult {
    return html`<div class="fault" role="alert"><span>${message}</span><button @click=${() => this.begin()}>Try again</button></div>`;
  }
}

/** Nothing chosen, each thing by its name. */
function cleared(chosen: GalleryState): Partial<GalleryState> {
  return Object.fromEntries(Object.keys({ ...chosen, at: undefined }).map((name) => [name, undefined]));
}
