import type { ChanceAnswer, ChanceQuestion } from './chance-worker';
import type { Layer, Rules } from './layer';
import { groupCount, groupsOf, type Counted } from './recount';
import type { Votes } from './votes';

/** Rounding of sums of weights in another order stays below this. */
const ROUNDING = 1e-9;

/** Whether a word of this strength beats chance. */
export function beatsChance(strength: number, level: number): boolean {
  return strength > level + ROUNDING;
}

/** Finds chance levels beside the page, so that the page never waits; a newer question replaces an older one. */
export class ChanceLevels {
  private worker?: Worker;
  private ticket = 0;
  private groupOf?: Int32Array;
  private waiting?: { found: (levels: Float64Array | undefined) => void; failed: (fault: Error) => void };

  constructor(private readonly layer: Layer) {}

  /** One level for each place of what was counted; nothing where a newer question was asked meanwhile. */
  find(votes: Votes, rules: Rules, counted: Counted): Promise<Float64Array | undefined> {
    this.waiting?.found(undefined);
    const groupOf = (this.groupOf ??= groupsOf(this.layer.words));
    const question: ChanceQuestion = {
      ticket: ++this.ticket,
      filters: votes.filters,
      kept: votes.kept,
      wordsKept: votes.wordsKept,
      votes: votes.weights.buffer as ArrayBuffer,
      groupOf,
      groupCount: groupCount(groupOf),
      p: rules.images,
      s: rules.words,
      seed: this.layer.seed,
      groups: counted.groups,
    };
    return new Promise((found, failed) => {
      this.waiting = { found, failed };
      this.open().postMessage(question);
    });
  }

  close(): void {
    this.waiting?.found(undefined);
    this.waiting = undefined;
    this.worker?.terminate();
    this.worker = undefined;
  }

  private open(): Worker {
    if (!this.worker) {
      this.worker = new Worker(new URL('./chance-worker.ts', import.meta.url), { type: 'module' });
      this.worker.onmessage = (event: MessageEvent<ChanceAnswer>) => {
        if (event.data.ticket === this.ticket) {
          this.waiting?.found(event.data.levels);
          this.waiting = undefined;
        }
      };
      this.worker.onerror = () => this.waiting?.failed(new Error('This browser cannot find what chance would give.'));
    }
    return this.worker;
  }
}
