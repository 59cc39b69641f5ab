import { html } from 'lit';
import type { Evidence, Strip } from './evidence';
import { type ImageLook, picture } from './image-tiles';
import { count, decimal, smallShare } from './numbers';

/** Images from the whole range of the filter's activation, and not only its top. */
export function strips(evidence: Evidence, view: ImageLook) {
  return html`<section class="page-section filter-strips" aria-label="From all over the range">
    <h2>From all over the range</h2>
    ${evidence.strips.length === 0
      ? html`<p>
          No sample of images was kept with this explanation, so only its top images can be shown; explain the layer again to
          have one.
        </p>`
      : html`<p class="secondary">
            From ${count(evidence.sampled)} images drawn at random, by the filter’s greatest activation on them.
          </p>
          ${evidence.strips.map((strip) => row(strip, view))}`}
  </section>`;
}

function row(strip: Strip, view: ImageLook) {
  const title = strip.from === 0 ? `Lowest ${smallShare(strip.to)}` : `${smallShare(strip.from)} to ${smallShare(strip.to)}`;
  return html`<h3>${title} <span class="secondary">${decimal(strip.lowest)} to ${decimal(strip.highest)}</span></h3>
    <ul class="filter-strip">
      ${strip.images.map(
        (image) =>
          html`<li>
            ${picture(image, view, `Image ${image.number}, activation ${decimal(image.activation)}`)}
            <span class="filter-tile-title">${decimal(image.activation)}</span>
          </li>`,
      )}
    </ul>`;
}
