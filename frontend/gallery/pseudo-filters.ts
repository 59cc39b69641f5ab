/** Filters that could have been: lists of words drawn at random, sorted so that any filter's weights are tried on them fast. */
export class PseudoFilters {
  /** Groups named by several lists, by pseudo-filter: where each begins in the images, and the groups themselves. */
  private readonly shared: Int32Array[] = [];
  private readonly sharedStarts: Int32Array[] = [];
  private readonly sharedImages: Int32Array[] = [];
  /** Groups named by one list only, and by which. */
  private readonly single: Int32Array[] = [];
  private readonly singleImages: Int32Array[] = [];

  get count(): number {
    return this.shared.length;
  }

  /** Adds one that says these lists of groups, the strongest image's first. */
  add(lists: readonly Int32Array[]): void {
    const images = new Map<number, number[]>();
    lists.forEach((list, image) =>
      list.forEach((group) => {
        const held = images.get(group);
        if (held) {
          held.push(image);
        } else {
          images.set(group, [image]);
        }
      }),
    );
    const shared = [...images].filter(([, of]) => of.length > 1);
    const single = [...images].filter(([, of]) => of.length === 1);
    const starts = new Int32Array(shared.length + 1);
    shared.forEach(([, of], place) => (starts[place + 1] = starts[place] + of.length));
    this.shared.push(Int32Array.from(shared, ([group]) => group));
    this.sharedStarts.push(starts);
    this.sharedImages.push(Int32Array.from(shared.flatMap(([, of]) => of)));
    this.single.push(Int32Array.from(single, ([group]) => group));
    this.singleImages.push(Int32Array.from(single, ([, of]) => of[0]));
  }

  /**
   * The greatest strength above the base rate over all words of one of them, at least 0.
   *
   * @param shares the weights of a filter's images as shares of their sum; the lists beyond them do not count
   */
  greatestExcess(pseudo: number, shares: Float64Array, greatestShare: number, baseRates: Float64Array): number {
    let greatest = 0;
    const groups = this.shared[pseudo];
    const starts = this.sharedStarts[pseudo];
    const images = this.sharedImages[pseudo];
    for (let i = 0; i < groups.length; i++) {
      let strength = 0;
      for (let at = starts[i]; at < starts[i + 1]; at++) {
        strength += images[at] < shares.length ? shares[images[at]] : 0;
      }
      greatest = Math.max(greatest, strength - baseRates[groups[i]]);
    }
    if (greatest >= greatestShare) {
      return greatest;
    }
    const alone = this.single[pseudo];
    const aloneImages = this.singleImages[pseudo];
    for (let i = 0; i < alone.length; i++) {
      if (aloneImages[i] < shares.length) {
        greatest = Math.max(greatest, shares[aloneImages[i]] - baseRates[alone[i]]);
      }
    }
    return greatest;
  }
}
