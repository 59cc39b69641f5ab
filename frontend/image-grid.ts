import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { ImagePages, type Tile } from './image-pages';
import { ThumbnailLoader } from './thumbnail-loader';

const GAP = 6;
const POSITION_DELAY = 400;
/** Faster than this many screens in a tenth of a second nobody sees single images: their files are not asked for. */
const RUSH = 3;
const REST = 90;
const LONGEST_RANGE = 5000;
/** How many screens exist beyond the one in sight, the way it is going and the other way. */
const AHEAD = 2;
const BEHIND = 0.5;

interface Geometry {
  columns: number;
  tile: number;
  step: number;
  rows: number;
}

/**
 * A grid of thumbnails of any length. All tiles have one size, so that the place of each follows from its number: only
 * the rows in sight and some beyond them exist, and the end is as near as the beginning.
 *
 * @fires fs-open - an image is to be opened; detail: image, index
 * @fires fs-pick - images were picked or dropped; detail: images, picked
 * @fires fs-position - the grid came to rest; detail: index of the first image in sight
 */
@customElement('fs-image-grid')
export class ImageGrid extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-height: 12rem;
      contain: strict;
      --_accent: var(--aura-accent-color, #0a66d8);
    }
    .scroller {
      /* a layer of its own: without it software renderers paint every tile again in each frame (16 instead of 60 a second) */
      will-change: transform;
      position: absolute;
      inset: 0;
      overflow-y: scroll;
      overflow-x: hidden;
      overflow-anchor: none;
      scrollbar-gutter: stable;
    }
    .canvas {
      position: relative;
      contain: size layout style;
    }
    .row {
      position: absolute;
      inset: 0 0 auto 0;
      display: flex;
      gap: ${GAP}px;
      contain: layout style;
    }
    .cell {
      position: relative;
      flex: none;
      border-radius: 8px;
      background: var(--vaadin-background-container, #8882);
      contain: strict;
    }
    a {
      display: block;
      width: 100%;
      height: 100%;
      border-radius: inherit;
      overflow: hidden;
      outline: none;
      cursor: pointer;
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .cell.whole img {
      object-fit: contain;
    }
    a:focus-visible::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
      box-shadow:
        inset 0 0 0 3px var(--_accent),
        inset 0 0 0 5px var(--vaadin-background-color, #fff);
    }
    .cell[aria-selected='true']::before {
      content: '';
      position: absolute;
      inset: 0;
      z-index: 1;
      border-radius: inherit;
      pointer-events: none;
      background: color-mix(in srgb, var(--_accent) 25%, transparent);
      box-shadow: inset 0 0 0 3px var(--_accent);
    }
    .pick {
      position: absolute;
      z-index: 2;
      top: 6px;
      left: 6px;
      width: 26px;
      height: 26px;
      padding: 0;
      border: 2px solid #fff;
      border-radius: 50%;
      color: #fff;
      background: #0006;
      font: 700 14px/1 system-ui;
      cursor: pointer;
      opacity: 0;
    }
    .cell:hover .pick,
    .cell:focus-within .pick,
    .picking .pick,
    .pick[data-picked] {
      opacity: 1;
    }
    .pick[data-picked] {
      background: var(--_accent);
    }
    @media (hover: none) {
      .pick {
        opacity: 1;
      }
    }
    .fault {
      position: absolute;
      z-index: 3;
      inset: auto 1rem 1rem 1rem;
      display: flex;
      gap: 1rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.75rem 1rem;
      border-radius: 0.75rem;
      color: var(--vaadin-text-color);
      background: var(--vaadin-background-color);
      border: 1px solid var(--vaadin-border-color);
      box-shadow: 0 4px 20px #0003;
    }
    .fault button {
      font: inherit;
      cursor: pointer;
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** Where the images are asked for, with the filter in its query. */
  @property() source = '';
  /** The address of a thumbnail; `{image}` and `{hash}` stand for the number of the image and the hash of its thumbnail. */
  @property() thumbnails = '';
  /** The page of an image; `{image}` stands for its number. */
  @property() address = '';
  @property() label = 'Images';
  /** How many images there are, until the first answer says it. */
  @property({ type: Number }) total = 0;
  /** The image to begin with. */
  @property({ type: Number }) start = 0;
  /** The least width of a tile in pixels. */
  @property({ type: Number }) size = 148;
  /** Whether tiles show the whole image instead of its middle. */
  @property({ type: Boolean }) whole = false;
  @property({ type: Boolean }) pickable = false;
  /** The images that are picked already. */
  @property({ attribute: false }) picks: number[] = [];

  @state() private active = 0;
  @state() private fault = '';
  @state() private said = '';
  @query('.scroller') private scroller!: HTMLElement;

  private readonly picked = new Set<number>();
  private readonly loader = new ThumbnailLoader(() => this.scroller.scrollTop + this.height / 2);
  private pages = new ImagePages('', () => this.arrived(), () => {});
  private width = 0;
  private height = 0;
  private first = 0;
  private last = -1;
  private rushing = false;
  private upward = false;
  /** Changes with everything that all rows depend on. */
  private version = 0;
  private lastTop = 0;
  private lastTime = 0;
  private restTimer = 0;
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
    this.pages.close();
    this.loader.close();
    window.clearTimeout(this.restTimer);
    window.clearTimeout(this.positionTimer);
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this);
    this.measure();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) {
      this.pages.close();
      this.pages = new ImagePages(
        this.source,
        (total) => this.arrived(total),
        (message) => (this.fault = message),
      );
      this.fault = '';
      this.lastPick = -1;
      this.version++;
      this.active = Math.max(0, this.start);
    }
    if (changed.has('picks') || changed.has('address') || changed.has('thumbnails') || changed.has('pickable') || changed.has('whole')) {
      this.version++;
    }
    if (changed.has('picks')) {
      this.picked.clear();
      this.picks.forEach((image) => this.picked.add(image));
    }
    if (this.active >= this.total) {
      this.active = Math.max(0, this.total - 1);
    }
    this.find();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('source') || changed.has('start')) {
      this.jumpTo(this.start);
    } else if (changed.has('size') && this.width > 0) {
      this.jumpTo(this.index());
    }
    this.feed();
  }

  private feed(): void {
    if (!this.rushing) {
      this.loader.feed(this.renderRoot.querySelectorAll('img'));
    }
  }

  private arrived(total = this.total): void {
    this.fault = '';
    this.version++;
    const grown = this.total === 0 && total > 0;
    this.total = total;
    this.requestUpdate();
    if (grown && this.start > 0) {
      void this.updateComplete.then(() => this.jumpTo(this.start));
    }
  }

  private measure(): void {
    const scroller = this.scroller;
    if (scroller.clientWidth === this.width && scroller.clientHeight === this.height) {
      return;
    }
    const at = this.width > 0 ? this.index() : this.start;
    this.width = scroller.clientWidth;
    this.height = scroller.clientHeight;
    this.find();
    this.requestUpdate();
    void this.updateComplete.then(() => this.jumpTo(at));
  }

  private geometry(): Geometry {
    const columns = Math.max(1, Math.floor((this.width + GAP) / (this.size + GAP)));
    const tile = Math.max(1, Math.floor((this.width - GAP * (columns - 1)) / columns));
    return { columns, tile, step: tile + GAP, rows: Math.ceil(this.total / columns) };
  }

  /** The first image in sight. */
  private index(): number {
    const { columns, step } = this.geometry();
    return this.scroller ? Math.round(this.scroller.scrollTop / step) * columns : this.start;
  }

  private jumpTo(index: number): void {
    if (this.width === 0) {
      return;
    }
    const { columns, step } = this.geometry();
    this.scroller.scrollTop = Math.floor(Math.max(0, index) / columns) * step;
    this.lastTop = this.scroller.scrollTop;
    if (this.find()) {
      this.requestUpdate();
    }
  }

  /** Says which rows must exist, and whether these are others than before. */
  private find(): boolean {
    if (this.width === 0 || !this.scroller) {
      return false;
    }
    const { rows, step } = this.geometry();
    const top = this.scroller.scrollTop;
    const above = this.height * (this.upward ? AHEAD : BEHIND);
    const below = this.height * (this.upward ? BEHIND : AHEAD);
    const first = Math.max(0, Math.floor((top - above) / step));
    const last = Math.min(rows - 1, Math.ceil((top + this.height + below) / step));
    if (first === this.first && last === this.last) {
      return false;
    }
    this.first = first;
    this.last = last;
    return true;
  }

  private readonly onScroll = (): void => {
    const now = performance.now();
    const top = this.scroller.scrollTop;
    const screens = Math.abs(top - this.lastTop) / Math.max(1, this.height);
    const tenths = Math.max(0.16, (now - this.lastTime) / 100);
    this.rushing = screens / tenths > RUSH;
    this.upward = top < this.lastTop;
    this.lastTop = top;
    this.lastTime = now;
    if (this.rushing) {
      window.clearTimeout(this.restTimer);
      this.restTimer = window.setTimeout(() => {
        this.rushing = false;
        this.requestUpdate();
      }, REST);
    }
    if (this.find()) {
      this.requestUpdate();
    }
    window.clearTimeout(this.positionTimer);
    this.positionTimer = window.setTimeout(() => this.tell('fs-position', { index: this.index() }), POSITION_DELAY);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.total === 0) {
      return;
    }
    const { columns, step } = this.geometry();
    const screen = Math.max(1, Math.floor(this.height / step)) * columns;
    const moves: Record<string, number> = {
      ArrowRight: this.active + 1,
      ArrowLeft: this.active - 1,
      ArrowDown: this.active + columns,
      ArrowUp: this.active - columns,
      PageDown: this.active + screen,
      PageUp: this.active - screen,
      Home: 0,
      End: this.total - 1,
    };
    if (event.key in moves) {
      event.preventDefault();
      const to = moves[event.key];
      const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      // in the last, shorter row there may be nothing below: the place stays
      if (!vertical || (to >= 0 && to < this.total)) {
        void this.focusOn(Math.min(Math.max(0, to), this.total - 1));
      }
    } else if (event.key === ' ' && this.pickable) {
      event.preventDefault();
      void this.toggle(this.active, event.shiftKey);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open(this.active);
    }
  };

  private async focusOn(index: number): Promise<void> {
    this.active = index;
    const { columns, step, tile } = this.geometry();
    const top = Math.floor(index / columns) * step;
    if (top < this.scroller.scrollTop) {
      this.scroller.scrollTop = top;
    } else if (top + tile > this.scroller.scrollTop + this.height) {
      this.scroller.scrollTop = top + tile - this.height;
    }
    this.find();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`a[data-index='${index}']`)?.focus({ preventScroll: true });
  }

  private open(index: number): void {
    const tile = this.pages.get(index);
    if (tile) {
      this.tell('fs-open', { image: tile.number, index });
    }
  }

  private async toggle(index: number, range: boolean): Promise<void> {
    const tile = this.pages.get(index);
    if (!tile) {
      return;
    }
    const pick = !this.picked.has(tile.number);
    let images = [tile.number];
    if (range && this.lastPick >= 0) {
      const from = Math.min(this.lastPick, index);
      const to = Math.min(Math.max(this.lastPick, index), from + LONGEST_RANGE - 1);
      images = (await this.pages.range(from, to)).map((each) => each.number);
    }
    images.forEach((image) => (pick ? this.picked.add(image) : this.picked.delete(image)));
    this.lastPick = index;
    this.version++;
    this.said = `${images.length === 1 ? tile.name : `${images.length} images`} ${pick ? 'picked' : 'dropped'}, ${this.picked.size} picked in all`;
    this.requestUpdate();
    this.tell('fs-pick', { images, picked: pick });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private onOpen(event: MouseEvent, index: number): void {
    this.active = index;
    if (event.button !== 0 || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey && this.pickable) {
      void this.toggle(index, true);
    } else {
      this.open(index);
    }
  }

  override render() {
    const { columns, step, tile, rows } = this.geometry();
    const shown: number[] = [];
    for (let row = this.first; row <= Math.min(this.last, rows - 1); row++) {
      shown.push(row);
    }
    // the row with the focus stays, or the keyboard would be lost in the middle of nowhere
    const focused = Math.floor(this.active / columns);
    if (focused < this.first) {
      shown.unshift(focused);
    } else if (focused > this.last && focused < rows) {
      shown.push(focused);
    }
    if (this.width > 0 && this.source && !this.rushing) {
      this.pages.want(this.first * columns, Math.max(1, (this.last + 1) * columns));
    }
    return html`
      <div
        class="scroller ${this.picked.size > 0 ? 'picking' : ''}"
        role="grid"
        aria-label=${this.label}
        aria-rowcount=${rows}
        aria-colcount=${columns}
        aria-multiselectable=${ifDefined(this.pickable ? 'true' : undefined)}
        tabindex="-1"
        @scroll=${this.onScroll}
        @keydown=${this.onKey}
      >
        <div class="canvas" role="presentation" style="height:${Math.max(0, rows * step - GAP)}px">
          ${repeat(
            shown,
            (row) => row,
            (row) =>
              guard(
                [this.version, columns, tile, row === focused ? this.active : -1, this.total],
                () => this.renderRow(row, columns, tile, step),
              ),
          )}
        </div>
      </div>
      ${this.fault
        ? html`<div class="fault" role="alert">
            <span>${this.fault}</span><button @click=${() => this.again()}>Try again</button>
          </div>`
        : nothing}
      <div class="said" role="status">${this.said}</div>
    `;
  }

  private again(): void {
    this.fault = '';
    this.pages.forgetFaults();
    this.requestUpdate();
  }

  private renderRow(row: number, columns: number, tile: number, step: number) {
    const cells = [];
    for (let column = 0; column < columns && row * columns + column < this.total; column++) {
      cells.push(this.renderCell(row * columns + column, column, tile, row * step));
    }
    return html`<div class="row" role="row" aria-rowindex=${row + 1} style="height:${tile}px;transform:translateY(${row * step}px)">
      ${cells}
    </div>`;
  }

  private renderCell(index: number, column: number, size: number, top: number) {
    const tile = this.pages.get(index);
    const picked = tile !== undefined && this.picked.has(tile.number);
    return html`<div
      class="cell ${this.whole ? 'whole' : ''}"
      role="gridcell"
      aria-colindex=${column + 1}
      aria-selected=${ifDefined(this.pickable ? String(picked) : undefined)}
      style="width:${size}px;height:${size}px"
    >
      <a
        data-index=${index}
        href=${ifDefined(tile ? this.address.replace('{image}', String(tile.number)) : undefined)}
        tabindex=${index === this.active ? 0 : -1}
        aria-label=${this.describe(index, tile)}
        title=${ifDefined(tile?.name)}
        @click=${(event: MouseEvent) => this.onOpen(event, index)}
        @focus=${() => (this.active = index)}
        >${tile
          ? html`<img data-src=${this.picture(tile)} data-top=${top} alt="" decoding="async" draggable="false" />`
          : nothing}</a
      >
      ${this.pickable && tile
        ? html`<button
            class="pick"
            tabindex="-1"
            ?data-picked=${picked}
            aria-label=${picked ? `Drop ${tile.name}` : `Pick ${tile.name}`}
            @click=${(event: MouseEvent) => void this.toggle(index, event.shiftKey)}
          >
            ${picked ? '✓' : ''}
          </button>`
        : nothing}
    </div>`;
  }

  private describe(index: number, tile: Tile | undefined): string {
    const place = `image ${index + 1} of ${this.total}`;
    if (!tile) {
      return `${place}, is being loaded`;
    }
    return `${tile.name}, ${place}`;
  }

  private picture(tile: Tile): string {
    return this.thumbnails.replace('{image}', String(tile.number)).replace('{hash}', tile.thumbnail);
  }
}
