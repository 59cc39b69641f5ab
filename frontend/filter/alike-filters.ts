import { html, nothing } from 'lit';
import type { Feed } from '../gallery/feed';
import { fetched } from './evidence';
import { decimal } from './numbers';

/** Another filter that resembles the one that is shown. */
export interface AlikeFilter {
  filter: number;
  /** Its strongest reliable word; absent where it has none. */
  word?: string;
  /** Cosine between its words and those of the other. */
  byWords: number;
  /** Correlation between where both fire; null where that is not known. */
  byActivation: number | null;
}

const SHOWN = 12;

/**
 * Finds the filters that resemble one most.
 *
 * @param names where their words are asked for; {filters} stands for their numbers
 */
export async function findAlike(feed: Feed, filter: number, names: string, signal: AbortSignal): Promise<AlikeFilter[]> {
  const found = (await feed.like(filter)).slice(0, SHOWN);
  if (found.length === 0) {
    return [];
  }
  const numbers = found.map(([other]) => other).join(',');
  const words = (await (await fetched(names.replace('{filters}', numbers), signal)).json()) as Record<string, string>;
  return found.map(([other, byWords, byActivation]) => ({ filter: other, word: words[other], byWords, byActivation }));
}

/** The filters that resemble one most, as links. */
export function alikeSection(alike: AlikeFilter[] | undefined, filters: string) {
  return html`<section class="page-section filter-alike" aria-label="Similar filters">
    <h2>Similar filters</h2>
    ${alike === undefined
      ? html`<p role="status">Looking for similar filters …</p>`
      : alike.length === 0
        ? html`<p>No other filter can be compared with it.</p>`
        : html`<ul>
            ${alike.map(
              ({ filter, word, byWords, byActivation }) =>
                html`<li>
                  <a href=${filters + filter}>Filter ${filter}${word ? `: ${word}` : nothing}</a>
                  <span class="secondary"
                    >words ${decimal(byWords)}${byActivation === null ? nothing : `, activation ${decimal(byActivation)}`}</span
                  >
                </li>`,
            )}
          </ul>`}
  </section>`;
}
