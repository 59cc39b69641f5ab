const GAMMA = 0x9e3779b97f4a7c15n;
const FIRST = 0x62a9d9ed799705f5n;
const SECOND = 0xcb24d0a5c88c35b3n;

/** Draws the same whole numbers as Java's SplittableRandom with the same seed. */
export class SplittableRandom {
  private seed: bigint;

  constructor(seed: bigint) {
    this.seed = BigInt.asUintN(64, seed);
  }

  /** As many numbers as asked for, each at least 0 and below the bound. */
  ints(count: number, bound: number): Int32Array {
    return Int32Array.from({ length: count }, () => this.below(bound));
  }

  private below(bound: number): number {
    const drawn = this.next();
    const most = bound - 1;
    if ((bound & most) === 0) {
      return drawn & most;
    }
    // numbers that stand above the last whole multiple of the bound are drawn again; the sum overflows there
    let half = drawn >>> 1;
    let left = half % bound;
    while (((half + most - left) | 0) < 0) {
      half = this.next() >>> 1;
      left = half % bound;
    }
    return left;
  }

  private next(): number {
    this.seed = BigInt.asUintN(64, this.seed + GAMMA);
    let mixed = BigInt.asUintN(64, (this.seed ^ (this.seed >> 33n)) * FIRST);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 28n)) * SECOND);
    return Number(BigInt.asIntN(32, mixed >> 32n));
  }
}
