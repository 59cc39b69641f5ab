import type { Bin } from './evidence';

/** How a filter's activations are distributed over the whole range, from bins that are finer than a drawing. */
export class Activations {
  readonly least: number;
  readonly greatest: number;
  readonly zeros: number;

  /**
   * @param count of all activations
   * @param bins ascending; one from 0 to 0 holds those that are exactly zero
   */
  constructor(
    readonly count: number,
    private readonly bins: readonly Bin[],
  ) {
    this.least = Math.min(0, ...bins.map(([from]) => from));
    this.greatest = Math.max(0, ...bins.map(([, to]) => to));
    this.zeros = bins.filter(isZero).reduce((sum, [, , number]) => sum + number, 0);
  }

  /** The share of all activations above a threshold. */
  shareAbove(threshold: number): number {
    const above = this.bins.reduce((sum, [from, to, number]) => {
      const part = to <= threshold ? 0 : from >= threshold ? 1 : (to - threshold) / (to - from);
      return sum + part * number;
    }, 0);
    return this.count === 0 ? 0 : above / this.count;
  }

  /** The threshold that leaves a share of all activations above it. */
  thresholdOf(share: number): number {
    let left = share * this.count;
    for (let i = this.bins.length - 1; i >= 0; i--) {
      const [from, to, number] = this.bins[i];
      if (number >= left) {
        return number === 0 ? to : to - (left / number) * (to - from);
      }
      left -= number;
    }
    return this.least;
  }

  /** How many activations fall into each of so many bins of equal width, zeros apart. */
  columns(number: number): number[] {
    const columns = new Array<number>(number).fill(0);
    const width = (this.greatest - this.least) / number;
    for (const bin of this.bins) {
      const [from, to, count] = bin;
      if (isZero(bin) || width === 0) {
        continue;
      }
      const first = Math.min(number - 1, Math.floor((from - this.least) / width));
      const last = Math.min(number - 1, Math.floor((to - this.least) / width));
      for (let column = first; column <= last; column++) {
        const start = Math.max(from, this.least + column * width);
        const end = Math.min(to, this.least + (column + 1) * width);
        columns[column] += to > from ? (count * Math.max(0, end - start)) / (to - from) : count;
      }
    }
    return columns;
  }
}

function isZero([from, to]: Bin): boolean {
  return from === 0 && to === 0;
}
