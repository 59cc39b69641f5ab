/** As many as a browser asks one server for at once, and two to follow. */
const AT_ONCE = 8;

/**
 * Loads the pictures of tiles, those nearest to the middle of the sight first, and gives up those that were scrolled away:
 * a browser alone loads them in the order in which they came, to the last one that nobody sees any more.
 */
export class ThumbnailLoader {
  private readonly underway = new Set<HTMLImageElement>();

  /** Finds the pictures by what their `data-src` says. */
  constructor(private readonly middle: () => number) {}

  /** Begins what is most wanted among these pictures. */
  feed(pictures: Iterable<HTMLImageElement>): void {
    for (const picture of this.underway) {
      if (!picture.isConnected) {
        picture.removeAttribute('src');
        this.underway.delete(picture);
      }
    }
    const room = AT_ONCE - this.underway.size;
    if (room <= 0) {
      return;
    }
    const middle = this.middle();
    const all = [...pictures];
    all
      .filter((picture) => picture.getAttribute('src') !== picture.dataset.src)
      .map((picture) => ({ picture, distance: Math.abs(Number(picture.dataset.top) - middle) }))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, room)
      .forEach(({ picture }) => this.load(picture, () => this.feed(all.filter((each) => each.isConnected))));
  }

  close(): void {
    this.underway.forEach((picture) => picture.removeAttribute('src'));
    this.underway.clear();
  }

  private load(picture: HTMLImageElement, next: () => void): void {
    this.underway.add(picture);
    const over = () => {
      if (this.underway.delete(picture)) {
        next();
      }
    };
    picture.onload = over;
    picture.onerror = over;
    picture.src = picture.dataset.src ?? '';
  }
}
