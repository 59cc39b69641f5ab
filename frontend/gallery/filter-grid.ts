import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { GridGeometry } from '../grid-geometry';
import { ScrollPace } from '../scroll-pace';
import type { Feed } from './feed';
import { filterGridStyles } from './filter-grid-styles';
import { describe, tileCanvas, tileWords } from './filter-tile';
import type { Layer } from './layer';
import type { Known, Match } from './search';
import type { TileStyle, Wish } from './tile-queue';
import { TileQueue } from './tile-queue';

const POSITION_DELAY = 300;
const LEAST_TILE = 164;
/** Head, three words and the room around them; and the reason below them. */
const FOOT = 96;
const REASON = 19;

/**
 * A grid of the filters of a layer, of any length: only the rows in sight and some beyond them exist.
 *
 * @fires fs-pick - filters were picked or dropped; detail: filters, picked
 * @fires fs-position - the grid came to rest; detail: filter, the first in sight
 * @fires fs-drawn - all tiles in sight are drawn for the first time
 */
@customElement('fs-filter-grid')
export class FilterGrid extends LitElement {
  static override styles = filterGridStyles;

  /** The filters to show, in this order. */
  @property({ attribute: false }) filters: number[] = [];
  @property({ attribute: false }) layer?: Layer;
  @property({ attribute: false }) feed?: Feed;
  @property({ attribute: false }) thresholds?: Float64Array;
  /** How many images each filter has. */
  @property({ attribute: false }) counts?: Uint16Array;
  /** Not there before the votes are. */
  @property({ attribute: false }) known?: Known;
  @property({ attribute: false }) hits = new Map<number, Match>();
  @property({ attribute: false }) look?: TileStyle;
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ type: Boolean }) searching = false;
  /** The page of a filter; `{filter}` stands for its number. */
  @property() address = '';

  @state() private active = 0;
  @state() private said = '';
  @query('.scroller') private scroller!: HTMLElement;

  private queue?: TileQueue;
  private width = 0;
  private height = 0;
  private first = 0;
  private last = -1;
  private start: number | undefined;
  /** While it rushes nothing is asked for. */
  private readonly pace = new ScrollPace(() => this.requestUpdate());
  /** Changes with everything that all rows depend on. */
  private version = 0;
  private positionTimer = 0;
  private lastPick = -1;
  private readonly sizes = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.sizes.observe(this);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.queue?.close();
    this.queue = undefined;
    this.pace.close();
    window.clearTimeout(this.positionTimer);
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this);
    this.measure();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const shown = (['filters', 'known', 'hits', 'picked', 'address', 'searching', 'layer'] as const).some((name) => changed.has(name));
    if (shown) {
      this.version++;
    }
    if (changed.has('filters')) {
      const before = changed.get('filters')?.[this.active] ?? -1;
      this.active = Math.max(0, this.filters.indexOf(before));
      this.lastPick = -1;
    }
    this.find();
  }

  protected override updated(): void {
    if (this.start !== undefined && this.width > 0 && this.filters.length > 0) {
      const index = Math.max(0, this.filters.indexOf(this.start));
      this.start = undefined;
      this.jump(index);
    }
    this.draw();
  }

  /** Brings a filter to the top; the first of all where it is not shown. */
  scrollToFilter(filter: number | undefined): void {
    this.start = filter ?? -1;
    this.requestUpdate();
  }

  /** Brings the keyboard to a filter; false where it is not shown. */
  focusFilter(filter: number): boolean {
    const index = this.filters.indexOf(filter);
    if (index >= 0) {
      void this.focusOn(index);
    }
    return index >= 0;
  }

  private draw(): void {
    if (!this.layer || !this.feed || !this.thresholds || !this.look || this.pace.rushing) {
      return;
    }
    this.queue ??= new TileQueue(
      this.feed,
      this.layer,
      this.thresholds,
      () => [this.scroller.scrollTop - this.geometry().step, this.scroller.scrollTop + this.height],
      { fault: (message) => this.tell('fs-fault', { message }), drawn: () => this.tell('fs-drawn', {}) },
    );
    const geometry = this.geometry();
    const wishes = [...this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas')].map((canvas): Wish => {
      const filter = Number(canvas.dataset.of);
      const index = Number(canvas.closest('a')?.dataset.index);
      return { canvas, filter, count: this.counts?.[filter] ?? this.layer!.kept, top: geometry.topOf(index) };
    });
    this.queue.want(wishes, this.look);
  }

  private measure(): void {
    const scroller = this.scroller;
    if (scroller.clientWidth === this.width && scroller.clientHeight === this.height) {
      return;
    }
    const at = this.width > 0 ? this.geometry().firstInSight(scroller.scrollTop) : undefined;
    this.width = scroller.clientWidth;
    this.height = scroller.clientHeight;
    this.find();
    this.requestUpdate();
    if (at !== undefined) {
      void this.updateComplete.then(() => this.jump(at));
    }
  }

  private geometry(): GridGeometry {
    return new GridGeometry(this.width, LEAST_TILE, this.filters.length, this.foot());
  }

  private foot(): number {
    return FOOT + (this.searching ? REASON : 0);
  }

  private jump(index: number): void {
    this.scroller.scrollTop = this.geometry().topOf(index);
    this.pace.jumped(this.scroller.scrollTop);
    if (this.find()) {
      this.requestUpdate();
    }
  }

  /** Says which rows must exist, and whether these are others than before. */
  private find(): boolean {
    if (this.width === 0 || !this.scroller) {
      return false;
    }
    const { first, last } = this.geometry().rowsAround(this.scroller.scrollTop, this.height, this.pace.upward);
    if (first === this.first && last === this.last) {
      return false;
    }
    this.first = first;
    this.last = last;
    return true;
  }

  private readonly onScroll = (): void => {
    this.pace.scrolled(this.scroller.scrollTop, this.height);
    if (this.find()) {
      this.requestUpdate();
    }
    window.clearTimeout(this.positionTimer);
    this.positionTimer = window.setTimeout(() => {
      const first = this.geometry().firstInSight(this.scroller.scrollTop);
      this.tell('fs-position', { filter: first === 0 ? undefined : this.filters[first] });
    }, POSITION_DELAY);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.filters.length === 0) {
      return;
    }
    const to = this.geometry().moved(event.key, this.active, this.height);
    if (to !== undefined) {
      event.preventDefault();
      void this.focusOn(to);
    } else if (event.key === ' ') {
      event.preventDefault();
      this.toggle(this.active, event.shiftKey);
    }
  };

  private async focusOn(index: number): Promise<void> {
    this.active = index;
    this.scroller.scrollTop = this.geometry().topToShow(index, this.scroller.scrollTop, this.height);
    this.find();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`a[data-index='${index}']`)?.focus({ preventScroll: true });
  }

  private toggle(index: number, range: boolean): void {
    const filter = this.filters[index];
    const pick = !this.picked.has(filter);
    const from = range && this.lastPick >= 0 ? Math.min(this.lastPick, index) : index;
    const to = range && this.lastPick >= 0 ? Math.max(this.lastPick, index) : index;
    const filters = this.filters.slice(from, to + 1);
    this.lastPick = index;
    this.said = `${filters.length === 1 ? `Filter ${filter}` : `${filters.length} filters`} ${pick ? 'picked' : 'dropped'}`;
    this.tell('fs-pick', { filters, picked: pick });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private onClick(event: MouseEvent, index: number): void {
    this.active = index;
    if (event.shiftKey && event.button === 0) {
      event.preventDefault();
      event.stopPropagation();
      this.toggle(index, true);
    }
  }

  override render() {
    const geometry = this.geometry();
    const { columns, tile, rows } = geometry;
    const shown: number[] = [];
    for (let row = this.first; row <= Math.min(this.last, rows - 1); row++) {
      shown.push(row);
    }
    // the row with the focus stays, or the keyboard would be lost in the middle of nowhere
    const focused = geometry.rowOf(this.active);
    if (focused < this.first) {
      shown.unshift(focused);
    } else if (focused > this.last && focused < rows) {
      shown.push(focused);
    }
    return html`
      <div
        class="scroller ${this.picked.size > 0 ? 'picking' : ''}"
        role="grid"
        aria-label="Filters"
        aria-rowcount=${rows}
        aria-colcount=${columns}
        aria-multiselectable="true"
        tabindex="-1"
        @scroll=${this.onScroll}
        @keydown=${this.onKey}
      >
        <div class="canvas" role="presentation" style="height:${geometry.height}px">
          ${this.width === 0
            ? nothing
            : repeat(
                shown,
                (row) => row,
                (row) =>
                  guard([this.version, columns, tile, row === focused ? this.active : -1], () => this.renderRow(row, geometry)),
              )}
        </div>
      </div>
      <div class="said" role="status">${this.said}</div>
    `;
  }

  private renderRow(row: number, geometry: GridGeometry) {
    const height = geometry.tile + this.foot();
    return html`<div
      class="row"
      role="row"
      aria-rowindex=${row + 1}
      style="height:${height}px;transform:translateY(${row * geometry.step}px)"
    >
      ${geometry.indexesOf(row).map((index, column) => this.renderCell(index, column, geometry.tile, height))}
    </div>`;
  }

  private renderCell(index: number, column: number, width: number, height: number) {
    const filter = this.filters[index];
    const match = this.hits.get(filter);
    const picked = this.picked.has(filter);
    const empty = this.known?.facts.dead[filter] === 1;
    return html`<div
      class="cell"
      role="gridcell"
      aria-colindex=${column + 1}
      aria-selected=${String(picked)}
      style="width:${width}px;height:${height}px"
    >
      <a
        data-index=${index}
        href=${this.address.replace('{filter}', String(filter))}
        tabindex=${index === this.active ? 0 : -1}
        aria-label=${describe(this.known, filter, match)}
        @click=${(event: MouseEvent) => this.onClick(event, index)}
        @focus=${() => (this.active = index)}
        >${empty ? html`<div class="none"></div>` : tileCanvas(filter, width)}${tileWords(this.known, filter, match, this.searching)}</a
      >
      <button
        class="pick"
        tabindex="-1"
        ?data-picked=${picked}
        aria-label=${picked ? `Drop filter ${filter}` : `Pick filter ${filter}`}
        @click=${(event: MouseEvent) => this.toggle(index, event.shiftKey)}
      >
        ${picked ? '✓' : ''}
      </button>
    </div>`;
  }
}
