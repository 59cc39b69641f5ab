/** Faster than this many screens in a tenth of a second nobody sees single images. */
const RUSH = 3;
/** How long a rush must have paused to be over, in milliseconds. */
const REST = 90;

/** How fast, and which way, something is scrolled. */
export class ScrollPace {
  /** Whether it goes by too fast for single images to be seen. */
  rushing = false;
  upward = false;
  private top = 0;
  private time = 0;
  private timer = 0;

  /** @param rested is told when a rush is over */
  constructor(private readonly rested: () => void) {}

  /** Somebody scrolled to a place; the height of what is in sight says how far that was. */
  scrolled(top: number, height: number): void {
    const now = performance.now();
    const screens = Math.abs(top - this.top) / Math.max(1, height);
    const tenths = Math.max(0.16, (now - this.time) / 100);
    this.rushing = screens / tenths > RUSH;
    this.upward = top < this.top;
    this.top = top;
    this.time = now;
    if (this.rushing) {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => {
        this.rushing = false;
        this.rested();
      }, REST);
    }
  }

  /** It stands at another place without having been scrolled there. */
  jumped(top: number): void {
    this.top = top;
  }

  close(): void {
    window.clearTimeout(this.timer);
  }
}
