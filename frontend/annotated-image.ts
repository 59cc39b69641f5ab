import { css, html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { maskPicture } from './mask-picture';

/** What an image shows and where, in pixels of the image. */
interface Mark {
  id: string;
  category: string;
  /** x, y, width, height around it; absent where it is the whole image. */
  box?: [number, number, number, number];
  /** x, y, x, y … of each outline. */
  polygons?: number[][];
  /** Lengths of runs outside and inside by turns, column by column, as in COCO. */
  runs?: number[];
  crowd: boolean;
}

interface Answer {
  width: number;
  height: number;
  marks: Mark[];
}

/** Hues far apart, in an order in which neighbours differ most. */
const HUES = [212, 28, 145, 330, 55, 275, 180, 0, 95, 245, 305, 165];

/**
 * An image with its annotations drawn over it.
 *
 * @fires fs-mark - an annotation was pointed at; detail: id
 */
@customElement('fs-annotated-image')
export class AnnotatedImage extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      justify-items: center;
      align-items: start;
    }
    figure {
      position: relative;
      margin: 0;
      max-width: 100%;
      line-height: 0;
      border-radius: 8px;
      overflow: hidden;
      background: var(--vaadin-background-container, #8882);
    }
    img {
      display: block;
      max-width: 100%;
      max-height: var(--fs-image-max-height, 75vh);
      min-width: min(16rem, 100%);
      object-fit: contain;
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .shape {
      fill: var(--_colour);
      fill-opacity: 0.18;
      stroke: var(--_colour);
      stroke-width: 2.5;
      vector-effect: non-scaling-stroke;
      cursor: pointer;
    }
    .halo {
      fill: none;
      stroke: #000a;
      stroke-width: 4.5;
      vector-effect: non-scaling-stroke;
      pointer-events: none;
    }
    .mask {
      pointer-events: none;
      opacity: 0.55;
      image-rendering: pixelated;
    }
    .hit {
      fill: transparent;
      cursor: pointer;
    }
    g {
      transition: opacity 120ms;
    }
    .faded {
      opacity: 0.15;
    }
    .lit .shape {
      fill-opacity: 0.35;
    }
    .lit .mask {
      opacity: 0.8;
    }
    .labels {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    .label {
      position: absolute;
      max-width: 100%;
      padding: 0 6px;
      border-radius: 0 0 6px 0;
      overflow: hidden;
      color: #fff;
      background: var(--_dark);
      font: 600 12px/20px system-ui, sans-serif;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .label.faded {
      opacity: 0.15;
    }
    .fault {
      padding: 2rem;
      line-height: 1.5;
    }
    @media (prefers-reduced-motion: reduce) {
      g {
        transition: none;
      }
    }
  `;

  /** The image itself. */
  @property() src = '';
  /** Where its annotations are asked for. */
  @property() annotations = '';
  /** What the image is called. */
  @property() name = '';
  /** Categories that are not drawn. */
  @property({ attribute: false }) without: string[] = [];
  /** The names of all categories, in the order of their colours. */
  @property({ attribute: false }) categories: string[] = [];
  /** The annotation that stands out. */
  @property() lit = '';
  /** Whether the names of the categories are written over the image. */
  @property({ type: Boolean }) labels = false;

  @state() private answer: Answer = { width: 0, height: 0, marks: [] };
  @state() private fault = '';
  private masks = new Map<string, string>();
  private request = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      void this.load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.request.abort();
    this.forgetMasks();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('annotations') && this.annotations) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    this.request.abort();
    const request = new AbortController();
    this.request = request;
    try {
      const response = await fetch(new URL(this.annotations, document.baseURI), { signal: request.signal });
      if (!response.ok || response.redirected) {
        throw new Error(`The annotations could not be loaded (the server answered ${response.status}).`);
      }
      const answer = (await response.json()) as Answer;
      this.forgetMasks();
      for (const mark of answer.marks) {
        if (mark.runs) {
          this.masks.set(mark.id, await maskPicture(mark.runs, answer.width, answer.height, this.rgb(mark.category)));
        }
      }
      if (!request.signal.aborted) {
        this.answer = answer;
        this.fault = '';
      }
    } catch (fault) {
      if (!request.signal.aborted) {
        this.fault = fault instanceof Error ? fault.message : String(fault);
      }
    }
  }

  private forgetMasks(): void {
    this.masks.forEach((address) => URL.revokeObjectURL(address));
    this.masks = new Map();
  }

  private hue(category: string): number {
    const place = this.categories.indexOf(category);
    return HUES[(place < 0 ? 0 : place) % HUES.length];
  }

  private rgb(category: string): [number, number, number] {
    const hue = this.hue(category) / 60;
    const channel = (shift: number) => {
      const at = (hue + shift) % 6;
      return Math.round(255 * (1 - 0.85 * Math.max(0, Math.min(at, 4 - at, 1))));
    };
    return [channel(5), channel(3), channel(1)];
  }

  override render() {
    const { width, height, marks } = this.answer;
    const hidden = new Set(this.without);
    // small things lie over large ones, or they could not be reached
    const drawn = marks
      .filter((mark) => mark.box && !hidden.has(mark.category))
      .sort((one, other) => area(other) - area(one));
    return html`
      <figure>
        <img src=${this.src} alt=${this.describe(marks)} />
        ${width > 0 && drawn.length > 0
          ? html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
                ${drawn.map((mark) => this.draw(mark, width, height))}
              </svg>
              ${this.labels
                ? html`<div class="labels" aria-hidden="true">
                    ${drawn.map((mark) => this.write(mark, width, height))}
                  </div>`
                : nothing}`
          : nothing}
      </figure>
      ${this.fault ? html`<div class="fault" role="alert">${this.fault}</div>` : nothing}
    `;
  }

  private draw(mark: Mark, width: number, height: number) {
    const [x, y, w, h] = mark.box ?? [0, 0, width, height];
    const state = this.lit === '' ? '' : this.lit === mark.id ? 'lit' : 'faded';
    const point = () => this.dispatchEvent(new CustomEvent('fs-mark', { detail: { id: mark.id } }));
    const style = `--_colour:hsl(${this.hue(mark.category)} 95% 60%)`;
    const mask = this.masks.get(mark.id);
    if (mask) {
      return svg`<g class=${state} style=${style}>
        <image class="mask" href=${mask} width=${width} height=${height} preserveAspectRatio="none"></image>
        <rect class="hit" x=${x} y=${y} width=${w} height=${h} @click=${point}><title>${mark.category}</title></rect>
      </g>`;
    }
    if (mark.polygons) {
      const path = mark.polygons.map(outline).join(' ');
      return svg`<g class=${state} style=${style}>
        <path class="halo" d=${path}></path>
        <path class="shape" fill-rule="evenodd" d=${path} @click=${point}><title>${mark.category}</title></path>
      </g>`;
    }
    return svg`<g class=${state} style=${style}>
      <rect class="halo" x=${x} y=${y} width=${w} height=${h}></rect>
      <rect class="shape" x=${x} y=${y} width=${w} height=${h} @click=${point}><title>${mark.category}</title></rect>
    </g>`;
  }

  private write(mark: Mark, width: number, height: number) {
    const [x, y] = mark.box ?? [0, 0];
    const faded = this.lit !== '' && this.lit !== mark.id;
    const left = Math.max(0, Math.min(x / width, 0.9)) * 100;
    const top = Math.max(0, Math.min(y / height, 0.95)) * 100;
    return html`<span
      class="label ${faded ? 'faded' : ''}"
      style="left:${left}%;top:${top}%;--_dark:hsl(${this.hue(mark.category)} 80% 28%)"
      >${mark.category}${mark.crowd ? ' (group)' : ''}</span
    >`;
  }

  private describe(marks: Mark[]): string {
    const counts = new Map<string, number>();
    marks.forEach((mark) => counts.set(mark.category, (counts.get(mark.category) ?? 0) + 1));
    const shown = [...counts].map(([category, count]) => (count === 1 ? category : `${count} × ${category}`));
    return shown.length === 0 ? this.name : `${this.name}, shows ${shown.join(', ')}`;
  }
}

function area(mark: Mark): number {
  return mark.box ? mark.box[2] * mark.box[3] : 0;
}

function outline(corners: number[]): string {
  let path = '';
  for (let i = 0; i < corners.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${corners[i]} ${corners[i + 1]}`;
  }
  return `${path}Z`;
}
