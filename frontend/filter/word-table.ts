import { html, nothing } from 'lit';
import type { CountedWord, WordCount } from './counted-words';
import type { Evidence, Label } from './evidence';
import { type ImageLook, picture } from './image-tiles';
import { count as number, decimal, ordinal, percent } from './numbers';

/** The words beside chance; each leads to the images that voted for it. */
export function wordTable(words: CountedWord[], chosen: string | undefined, choose: (lemma: string) => void) {
  return html`<div class="table-scroller" tabindex="0" role="region" aria-label="Words of the filter">
    <table class="data-table filter-word-table">
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">Strength</th>
          <th scope="col">By chance</th>
          <th scope="col">Images</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${words.map((word) => row(word, chosen, choose))}
      </tbody>
    </table>
  </div>`;
}

function row(word: CountedWord, chosen: string | undefined, choose: (lemma: string) => void) {
  const kind = word.reliable === false ? 'doubtful' : 'reliable';
  const chance = Math.min(1, word.chance ?? 0);
  return html`<tr>
    <th scope="row">
      <button class="filter-word ${kind}" aria-pressed=${chosen === word.lemma} @click=${() => choose(word.lemma)}>
        ${word.word}
      </button>
    </th>
    <td class="filter-word-strength">
      ${percent(word.strength)}
      <span class="strength ${kind}" aria-hidden="true" style="--strength:${word.strength};--chance:${chance}"></span>
    </td>
    <td>${word.chance === undefined ? '…' : percent(chance)}</td>
    <td>${number(word.images)}</td>
    <td>${word.reliable === undefined ? '…' : word.reliable ? 'reliable' : 'not above chance'}</td>
  </tr>`;
}

/** What the filter's regions lie on by people's masks. */
export function labels(all: Label[]) {
  return all.length === 0
    ? nothing
    : html`<p class="filter-labels">
        Drawn by people, the filter lies on
        ${all.map(
          ({ category, overlap, images }) =>
            html`<span class="badge" title="Intersection over union, from ${number(images)} images"
              >${category} ${decimal(overlap)} IoU</span
            > `,
        )}
      </p>`;
}

/** Which images voted for a word, how near it was to each, and with which weight. */
export function provenance(
  evidence: Evidence,
  count: WordCount,
  lemma: string,
  without: ReadonlySet<number>,
  view: ImageLook & { toggle: (place: number) => void },
) {
  const votes = count.votesFor(lemma);
  const total = count.total(without);
  const title = `Votes for “${lemma}”`;
  if (votes.length === 0) {
    return html`<p>No image voted for “${lemma}”.</p>`;
  }
  return html`<h3>${title}</h3>
    <div class="table-scroller filter-votes" tabindex="0" role="region" aria-label=${title}>
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">Image</th>
            <th scope="col">Among the words of the image</th>
            <th scope="col">Cosine</th>
            <th scope="col">Weight</th>
            <th scope="col">Of all votes</th>
            <th scope="col">Counts</th>
          </tr>
        </thead>
        <tbody>
          ${votes.map((vote) => {
            const image = evidence.images[vote.place];
            const isOut = without.has(vote.place);
            return html`<tr class=${isOut ? 'out' : ''}>
              <th scope="row">
                <div class="filter-vote-image">
                  ${picture(image, view, `Image ${image.number}`)} <span>Image ${image.number}</span>
                </div>
              </th>
              <td>${ordinal(vote.rank)}${vote.form === lemma ? '' : ` (${vote.form})`}</td>
              <td>${decimal(vote.cosine)}</td>
              <td>${decimal(vote.weight)}</td>
              <td>${isOut || total === 0 ? '–' : percent(vote.weight / total)}</td>
              <td>
                <input
                  type="checkbox"
                  aria-label="Image ${image.number} counts"
                  .checked=${!isOut}
                  @change=${() => view.toggle(vote.place)}
                />
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
