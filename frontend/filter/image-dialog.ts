import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Evidence, Shown } from './evidence';
import type { ImageLook } from './image-tiles';
import { decimal, ordinal, smallShare } from './numbers';
import { activations, shareAbove } from './region';

/** One image as large as it goes, with its votes and the other filters that fire on it. */
export function imageDialog(image: Shown, evidence: Evidence, view: ImageLook & { filters: string; closed: () => void }) {
  const title = `Image ${image.number}`;
  const share = shareAbove(activations(image), view.threshold);
  return html`<dialog
    class="filter-dialog"
    aria-label=${title}
    @close=${view.closed}
    @click=${(event: Event) => event.target === event.currentTarget && (event.target as HTMLDialogElement).close()}
    ${ref((element) => element instanceof HTMLDialogElement && !element.open && element.showModal())}
  >
    <div class="filter-dialog-body">
      <fs-filter-image
        .image=${image}
        .rows=${view.rows}
        .columns=${view.columns}
        .threshold=${view.threshold}
        .look=${view.look}
        .whole=${view.whole}
        .large=${true}
        .label=${image.name}
      ></fs-filter-image>
      <div>
        <h2>${title}</h2>
        <p>
          <a href=${image.page}>${image.name}</a>: activation ${decimal(image.activation)}; ${smallShare(share)} of it lie above
          ${decimal(view.threshold)}.
        </p>
        ${image.votes ? votes(image.votes, evidence.countedWords) : nothing} ${others(image, view.filters)}
        <form method="dialog"><button class="filter-close">Close</button></form>
      </div>
    </div>
  </dialog>`;
}

function votes({ weight, words }: NonNullable<Shown['votes']>, counted: number) {
  return html`<h3>Its votes, weight ${decimal(weight)}</h3>
    <ol class="filter-dialog-words">
      ${words.map(
        ([word, , cosine], rank) =>
          html`<li class=${rank < counted ? '' : 'doubtful'}>
            ${ordinal(rank)} ${word} <span class="secondary">${decimal(cosine)}${rank < counted ? '' : ', not counted'}</span>
          </li>`,
      )}
    </ol>`;
}

function others(image: Shown, filters: string) {
  return html`<h3>Other filters that fire here</h3>
    ${image.others.length === 0
      ? html`<p class="secondary">It is among the top images of no other filter.</p>`
      : html`<ul class="filter-dialog-words">
          ${image.others.map(
            (other) =>
              html`<li>
                <a href=${filters + other.filter}>Filter ${other.filter}${other.word ? `: ${other.word}` : ''}</a>
                <span class="secondary">${decimal(other.times)} × its threshold</span>
              </li>`,
          )}
        </ul>`}`;
}
