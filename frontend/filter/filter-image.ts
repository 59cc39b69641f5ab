import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Look } from '../gallery/state';
import type { Shown } from './evidence';
import { activations, enlarged, paint } from './region';

/** Beyond this many pixels a side, an outline is sharp enough to be enlarged. */
const MOST_PIXELS = 1024;

/** An image with what a filter makes of it drawn over it; the drawing follows the threshold at once. */
@customElement('fs-filter-image')
export class FilterImage extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .frame {
      position: relative;
      overflow: hidden;
      border-radius: inherit;
      background: var(--vaadin-background-container, #8882);
    }
    img,
    canvas {
      position: absolute;
    }
    canvas {
      pointer-events: none;
    }
    /* what the network did not see */
    .whole canvas {
      box-shadow: 0 0 0 200vmax #000a;
    }
    .missing {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      padding: 0.5rem;
      font-size: 0.8rem;
      text-align: center;
    }
  `;

  @property({ attribute: false }) image?: Shown;
  /** H and W of its grid. */
  @property({ type: Number }) rows = 1;
  @property({ type: Number }) columns = 1;
  @property({ type: Number }) threshold = 0;
  @property() look: Look = 'mask';
  /** Whether all of the image is shown, and not only what the network saw. */
  @property({ type: Boolean }) whole = false;
  /** Whether the image itself is shown, and not its small picture. */
  @property({ type: Boolean }) large = false;
  @property() label = '';

  private grid = new Float32Array(1);
  private values = new Float32Array(0);
  private drawing = 0;
  private inSight = false;
  private readonly sizes = new ResizeObserver(() => this.resized());
  private readonly sight = new IntersectionObserver((entries) => {
    this.inSight = entries[entries.length - 1].isIntersecting;
    this.draw();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight.observe(this);
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sight.disconnect();
    this.sizes.disconnect();
    cancelAnimationFrame(this.drawing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('image') && this.image) {
      this.grid = activations(this.image);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('image') || changed.has('whole')) {
      this.values = new Float32Array(0);
      this.resized();
    }
    this.draw();
  }

  private get canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  private resized(): void {
    const canvas = this.canvas;
    if (!canvas || canvas.clientWidth === 0) {
      return;
    }
    const scale = Math.min(
      window.devicePixelRatio || 1,
      MOST_PIXELS / Math.max(canvas.clientWidth, canvas.clientHeight),
    );
    const width = Math.max(1, Math.round(canvas.clientWidth * scale));
    const height = Math.max(1, Math.round(canvas.clientHeight * scale));
    if (this.values.length === 0 || canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.values = enlarged(this.grid, this.rows, this.columns, height, width);
      this.draw();
    }
  }

  /** At most once a frame, and only where it can be seen. */
  private draw(): void {
    cancelAnimationFrame(this.drawing);
    if (this.inSight) {
      this.drawing = requestAnimationFrame(() => this.drawNow());
    }
  }

  private drawNow(): void {
    const canvas = this.canvas;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.image || this.values.length !== canvas.width * canvas.height) {
      return;
    }
    const pixels = context.createImageData(canvas.width, canvas.height);
    paint(pixels, this.values, this.look, this.threshold, this.image.highest);
    context.putImageData(pixels, 0, 0);
  }

  protected override render() {
    const image = this.image;
    if (!image) {
      return html``;
    }
    const [left, top, width, height] = image.seen;
    const source = this.large ? image.source : image.small;
    const ratio = this.whole ? image.width / image.height : (image.width * width) / (image.height * height);
    const picture = this.whole ? place(0, 0, 1, 1) : place(-left / width, -top / height, 1 / width, 1 / height);
    const drawing = this.whole ? place(left, top, width, height) : place(0, 0, 1, 1);
    return html`<div class="frame ${this.whole ? 'whole' : ''}" style="aspect-ratio:${ratio}">
      ${source
        ? html`<img src=${source} alt=${this.label} style=${picture} loading="lazy" decoding="async" />`
        : html`<span class="missing">No longer in its dataset</span>`}
      <canvas style=${drawing} aria-hidden="true"></canvas>
    </div>`;
  }
}

function place(left: number, top: number, width: number, height: number): string {
  return `left:${left * 100}%;top:${top * 100}%;width:${width * 100}%;height:${height * 100}%`;
}
