import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { COLOUR_LABELS, gradientOf } from './colour-maps';
import { controlStyles } from './control-styles';
import { choice, segments, slider } from './controls';
import { galleryBarStyles } from './gallery-bar-styles';
import type { Layer } from './layer';
import { finePercent, writeNumbers } from './numbers';
import { COLOURS, rulesOf, shareOf, sortOf, STANDARD, type GalleryState, type Look, type Show, type Sort, type View } from './state';

/** Something to do with the filters picked; `{filters}` in the address stands for their numbers. */
export interface PickAction {
  label: string;
  address: string;
  download?: boolean;
}

/** Stands in the bar until the layer is known, so that nothing moves then. */
const NOT_KNOWN_YET: Layer = {
  filters: 0,
  height: 1,
  width: 1,
  kept: 25,
  wordsKept: 10,
  methods: ['projection', 'original'],
  chosen: { method: 'projection', images: 25, words: 5, share: 0.005 },
  seed: 0n,
  shares: [0.005],
  pageSize: 1,
  words: [],
  facets: [],
  sampleImages: 0,
  maps: [],
};

const LOOK_LABELS: [Look, string][] = [
  ['mask', 'Mask'],
  ['picture', 'Picture'],
  ['heat', 'Heat map'],
  ['overlay', 'Overlay'],
];
const VIEW_LABELS: [View, string][] = [
  ['tiles', 'Tiles'],
  ['map', 'Map'],
  ['list', 'List'],
];
const SHOW_LABELS: [Show, string][] = [
  ['all', 'All filters'],
  ['reliable', 'With a reliable word'],
  ['doubtful', 'No word beats chance'],
  ['dead', 'That never fire'],
];
const SORT_LABELS: Record<Sort, string> = {
  number: 'By number',
  match: 'Best matches first',
  strength: 'Strongest words first',
  agreement: 'Most agreement first',
  recall: 'Best recall first',
  like: 'Most alike first',
};

/**
 * The one bar for all tiles: what is searched for, how it is counted and drawn, and what is done with the filters picked.
 *
 * @fires fs-change - something was chosen; detail: that part of the state
 * @fires fs-do - something is to be done; detail: link, download, load, reset, all, pin
 * @fires fs-jump - a filter is to be shown; detail: filter
 */
@customElement('fs-gallery-bar')
export class GalleryBar extends LitElement {
  static override styles = [controlStyles, galleryBarStyles];

  @property({ attribute: false }) state: GalleryState = STANDARD;
  @property({ attribute: false }) layer?: Layer;
  /** How many filters each facet has. */
  @property({ attribute: false }) facetCounts: number[] = [];
  @property({ type: Number }) found = 0;
  /** Whether recall is known. */
  @property({ type: Boolean }) recall = false;
  /** Whether it is being asked what a text means, or what chance would give. */
  @property() busy = '';
  @property({ attribute: false }) actions: PickAction[] = [];
  /** Whether filters can be pinned on the board. */
  @property({ type: Boolean }) pinning = false;

  @state() private open = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  private change(part: Partial<GalleryState>): void {
    this.dispatchEvent(new CustomEvent('fs-change', { detail: part }));
  }

  private act(what: string): void {
    this.renderRoot.querySelector('details')?.removeAttribute('open');
    this.dispatchEvent(new CustomEvent('fs-do', { detail: what }));
  }

  override render() {
    const { state, layer = NOT_KNOWN_YET } = this;
    return html`<div class="bar" role="group" aria-label="What is shown, and how">
      <div class="row">
        <span class="search">
          <input
            type="search"
            aria-label="Search by meaning"
            placeholder="Search by meaning, such as vehicle"
            .value=${state.q}
            @input=${(event: Event) => this.change({ q: (event.target as HTMLInputElement).value.trim(), at: undefined })}
          />
        </span>
        ${segments('View', VIEW_LABELS, state.view, (view) => this.change({ view }))}
        <button class="opener" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="more" @click=${() => (this.open = !this.open)}>
          ${this.open ? 'Less' : 'Settings'}
        </button>
        <span class="count" role="status">${this.countText()}</span>
      </div>
      <div id="more" ?inert=${this.layer === undefined} class="more ${this.open ? 'open' : ''}">
        <div class="row">${this.which(layer)}</div>
        <div class="row">${this.how(layer)}</div>
      </div>
      ${this.chips()} ${state.sel.length > 0 ? this.picked() : nothing}
    </div>`;
  }

  private countText(): string {
    if (!this.layer) {
      return 'Loading…';
    }
    const all = this.layer.filters;
    const found = this.found === all ? `${all} filters` : `${this.found} of ${all} filters`;
    return this.busy ? `${found} · ${this.busy}` : found;
  }

  private which(layer: Layer): TemplateResult {
    const { state } = this;
    const facets: [string, string][] = layer.facets.map((facet, place) => [facet, `${facet} (${this.facetCounts[place] ?? 0})`]);
    const sorts = (Object.keys(SORT_LABELS) as Sort[]).filter(
      (sort) => (sort !== 'match' || state.q) && (sort !== 'like' || state.like !== undefined) && (sort !== 'recall' || this.recall),
    );
    return html`
      ${choice('Kind of thing', [['', 'Any kind of thing'], ...facets], state.facet, (facet) => this.change({ facet, at: undefined }), false)}
      ${choice('Which filters', SHOW_LABELS, state.show, (show) => this.change({ show, at: undefined }), false)}
      ${choice(
        'Order',
        sorts.map((sort): [Sort, string] => [sort, SORT_LABELS[sort]]),
        sortOf(state),
        (sort) => this.change({ sort, at: undefined }),
        false,
      )}
      <form
        class="field"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.jump();
        }}
      >
        <label class="field"
          ><span>Go to filter</span
          ><input id="jump" type="number" min="0" max=${layer.filters - 1} placeholder=${layer.filters > 0 ? `0–${layer.filters - 1}` : ''} required
        /></label>
        <button>Go</button>
      </form>
      <span class="space"></span>
      <button @click=${() => this.act('link')}>Copy link</button>
      <details>
        <summary>View…</summary>
        <div>
          <button @click=${() => this.act('download')}>Download view as JSON</button>
          <button @click=${() => this.act('load')}>Load a view</button>
          <button @click=${() => this.act('reset')}>As it was made</button>
          <button @click=${() => this.act('all')}>Pick all filters found</button>
        </div>
      </details>
    `;
  }

  private how(layer: Layer): TemplateResult {
    const { state } = this;
    const rules = rulesOf(state, layer);
    const share = shareOf(state, layer);
    return html`
      ${segments('Look', LOOK_LABELS, state.look, (look) => this.change({ look }))}
      ${slider(
        'Region',
        'The share of all positions that belong to the regions of a filter',
        [0, layer.shares.length - 1],
        share,
        (place) => finePercent(layer.shares[place]),
        (place) => this.change({ share: layer.shares[place] }),
      )}
      ${slider('Images p', 'How many top images of each filter vote', [1, layer.kept], rules.images, String, (p) => this.change({ p }))}
      ${slider('Words s', 'How many nearest words each image votes for', [1, layer.wordsKept], rules.words, String, (s) => this.change({ s }))}
      ${layer.methods.length > 1
        ? choice(
            'Attention',
            layer.methods.map((method): [string, string] => [method, method]),
            rules.method,
            (method) => this.change({ method }),
          )
        : nothing}
      ${choice(
        'Colours',
        COLOURS.map((colours) => [colours, COLOUR_LABELS[colours]] as const),
        state.colours,
        (colours) => this.change({ colours }),
        false,
      )}
      <span class="scale" aria-hidden="true" style="background:${gradientOf(state.colours)}"></span>
      <label class="field"
        ><input
          type="checkbox"
          .checked=${state.crop}
          @change=${(event: Event) => this.change({ crop: (event.target as HTMLInputElement).checked })}
        />Crop to region</label
      >
      ${segments(
        'Images a tile',
        [
          [4, '4'],
          [9, '9'],
        ],
        state.images,
        (images) => this.change({ images: images === 9 ? 9 : 4 }),
      )}
    `;
  }

  private chips(): TemplateResult | typeof nothing {
    const { state } = this;
    const chips: [string, Partial<GalleryState>][] = [];
    if (state.like !== undefined) {
      chips.push([`Like filter ${state.like}`, { like: undefined, sort: undefined }]);
    }
    if (state.box) {
      chips.push(['In the rectangle on the map', { box: undefined }]);
    }
    if (state.facet) {
      chips.push([state.facet, { facet: '' }]);
    }
    return chips.length === 0
      ? nothing
      : html`<div class="chips">
          ${chips.map(
            ([label, part]) =>
              html`<button aria-label="Do not narrow to: ${label}" @click=${() => this.change({ ...part, at: undefined })}>${label} ✕</button>`,
          )}
        </div>`;
  }

  private picked(): TemplateResult {
    const { sel } = this.state;
    return html`<div class="row picked" role="group" aria-label="Filters picked">
      <span class="count">${sel.length} picked</span>
      ${sel.length === 1
        ? html`<button @click=${() => this.change({ like: sel[0], sort: undefined, at: undefined })}>Show filters like it</button>`
        : nothing}
      ${this.pinning ? html`<button @click=${() => this.act('pin')}>Pin on the board</button>` : nothing}
      ${this.actions.map(
        ({ label, address, download }) =>
          html`<a class="button" href=${address.replace('{filters}', writeNumbers(sel))} ?download=${download} ?router-ignore=${download}>${label}</a>`,
      )}
      <button @click=${() => this.change({ sel: [] })}>Drop all</button>
    </div>`;
  }

  private jump(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#jump');
    if (field?.value) {
      this.dispatchEvent(new CustomEvent('fs-jump', { detail: { filter: Number(field.value) } }));
    }
  }
}
