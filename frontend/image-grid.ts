import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { GridGeometry } from './grid-geometry';
import { imageGridStyles } from './image-grid-styles';
import { ImagePages, type Tile } from './image-pages';
import { ScrollPace } from './scroll-pace';
import { ThumbnailLoader } from './thumbnail-loader';

const POSITION_DELAY = 400;
const LONGEST_RANGE = 5000;
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
  static override styles = imageGridStyles;

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
  /** While it rushes no files are asked for. */
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
    this.pages.close();
    this.loader.close();
    this.pace.close();
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
    if (!this.pace.rushing) {
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

  private geometry(): GridGeometry {
    return new GridGeometry(this.width, this.size, this.total);
  }

  /** The first image in sight. */
  private index(): number {
    return this.scroller ? this.geometry().firstInSight(this.scroller.scrollTop) : this.start;
  }

  private jumpTo(index: number): void {
    if (this.width === 0) {
      return;
    }
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
    this.positionTimer = window.setTimeout(() => this.tell('fs-position', { index: this.index() }), POSITION_DELAY);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.total === 0) {
      return;
    }
    const to = this.geometry().moved(event.key, this.active, this.height);
    if (to !== undefined) {
      event.preventDefault();
      void this.focusOn(to);
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
    this.scroller.scrollTop = this.geometry().topToShow(index, this.scroller.scrollTop, this.height);
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
    if (this.width > 0 && this.source && !this.pace.rushing) {
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
        <div class="canvas" role="presentation" style="height:${geometry.height}px">
          ${repeat(
            shown,
            (row) => row,
            (row) =>
              guard(
                [this.version, columns, tile, row === focused ? this.active : -1, this.total],
                () => this.renderRow(row, geometry),
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

  private renderRow(row: number, geometry: GridGeometry) {
    const top = row * geometry.step;
    const cells = geometry.indexesOf(row).map((index, column) => this.renderCell(index, column, geometry.tile, top));
    return html`<div class="row" role="row" aria-rowindex=${row + 1} style="height:${geometry.tile}px;transform:translateY(${top}px)">
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
