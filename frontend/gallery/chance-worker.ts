import { Chance } from './chance';
import { WORDS_COUNTED } from './recount';
import { Votes } from './votes';

/** What the page asks for: chance levels of the strongest words of all filters, counted in one way. */
export interface ChanceQuestion {
  ticket: number;
  filters: number;
  kept: number;
  wordsKept: number;
  votes: ArrayBuffer;
  groupOf: Int32Array;
  groupCount: number;
  p: number;
  s: number;
  seed: bigint;
  /** The groups of the words, {@link WORDS_COUNTED} places a filter. */
  groups: Int32Array;
}

/** The answer to the question with this ticket: one level for each place. */
export interface ChanceAnswer {
  ticket: number;
  levels: Float64Array;
}

const AT_ONCE = 32;

let latest = 0;

self.onmessage = (event: MessageEvent<ChanceQuestion>) => void answer(event.data);

/** Answers in steps, so that a newer question is heard of and the older one given up. */
async function answer(question: ChanceQuestion): Promise<void> {
  latest = question.ticket;
  const { filters, kept, wordsKept, groupOf, groupCount, p, s, seed, groups } = question;
  const chance = new Chance(new Votes(filters, kept, wordsKept, question.votes), groupOf, groupCount, p, s, seed);
  const levels = new Float64Array(groups.length);
  for (let filter = 0; filter < filters; filter++) {
    if (filter % AT_ONCE === 0) {
      await new Promise((heard) => setTimeout(heard));
      if (latest !== question.ticket) {
        return;
      }
    }
    const from = filter * WORDS_COUNTED;
    chance.levels(filter, groups.subarray(from, from + WORDS_COUNTED), levels.subarray(from, from + WORDS_COUNTED));
  }
  const done: ChanceAnswer = { ticket: question.ticket, levels };
  self.postMessage(done, { transfer: [levels.buffer] });
}
