import { html, nothing } from 'lit';
import { type Look, LOOKS } from '../gallery/state';
import type { WordVote } from './counted-words';
import type { Evidence, Shown } from './evidence';
import { decimal, ordinal } from './numbers';
import type { PageState } from './page-state';

/** How images are shown on the page. */
export interface ImageLook {
  rows: number;
  columns: number;
  threshold: number;
  look: Look;
  whole: boolean;
  /** Shows an image large. */
  open: (image: Shown) => void;
}

const NAMES: Record<Look, string> = { mask: 'Region', overlay: 'Heat map over it', heat: 'Heat map', picture: 'Picture' };

/** Chooses how images are shown. */
export function bar(look: Look, whole: boolean, choose: (change: Partial<PageState>) => void) {
  return html`<div class="filter-bar">
    <div class="filter-looks" role="group" aria-label="How images are shown">
      ${LOOKS.map(
        (each) =>
          html`<button aria-pressed=${each === look} @click=${() => choose({ look: each })}>${NAMES[each]}</button>`,
      )}
    </div>
    <div class="filter-looks" role="group" aria-label="How much of images is shown">
      <button aria-pressed=${!whole} @click=${() => choose({ whole: false })}>As the network saw it</button>
      <button aria-pressed=${whole} @click=${() => choose({ whole: true })}>Whole image</button>
    </div>
  </div>`;
}

/** An image with what the filter makes of it; a click shows it large. */
export function picture(image: Shown, view: ImageLook, label: string) {
  return html`<button class="filter-picture" aria-label="${label}: show it large" @click=${() => view.open(image)}>
    <fs-filter-image
      .image=${image}
      .rows=${view.rows}
      .columns=${view.columns}
      .threshold=${view.threshold}
      .look=${view.look}
      .whole=${view.whole}
      .large=${false}
      .label=${''}
    ></fs-filter-image>
  </button>`;
}

/** The top images of the filter, each of which can be taken out of the vote. */
export function tiles(
  evidence: Evidence,
  view: ImageLook & {
    without: ReadonlySet<number>;
    /** The votes for the chosen word; absent where none is chosen. */
    votes?: WordVote[];
    toggle: (place: number) => void;
  },
) {
  return html`<ol class="filter-tiles">
    ${evidence.images.map((image, place) => {
      const isOut = view.without.has(place);
      const vote = view.votes?.find((each) => each.place === place);
      const title = `Image ${image.number}, activation ${decimal(image.activation)}`;
      return html`<li class="${isOut ? 'out' : ''} ${view.votes && !vote ? 'aside' : ''}">
        ${picture(image, view, title)}
        <span class="filter-tile-title">${title}</span>
        ${vote
          ? html`<span class="filter-tile-vote">${vote.form}: ${ordinal(vote.rank)} nearest, ${decimal(vote.cosine)}</span>`
          : nothing}
        ${image.votes
          ? html`<button
              class="filter-toggle"
              aria-pressed=${isOut}
              aria-label="Leave image ${image.number} out of the vote"
              @click=${() => view.toggle(place)}
            >
              ${isOut ? 'Left out: count again' : 'Leave out'}
            </button>`
          : nothing}
      </li>`;
    })}
  </ol>`;
}
