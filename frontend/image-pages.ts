/** One image, as much as a thumbnail needs. */
export interface Tile {
  /** Its place in the dataset, from 1; its name in addresses. */
  number: number;
  name: string;
  width: number;
  height: number;
  /** The hash of its thumbnail. */
  thumbnail: string;
}

interface Answer {
  total: number;
  images: Tile[];
}

const PAGE = 200;
/** About twelve thousand images; what was seen longest ago is forgotten first. */
const MOST_PAGES = 60;

/** The images behind one address, fetched a page at a time as they are needed. */
export class ImagePages {
  private readonly pages = new Map<number, Tile[]>();
  private readonly underway = new Map<number, AbortController>();
  private readonly failed = new Set<number>();

  constructor(
    private readonly source: string,
    private readonly arrived: (total: number) => void,
    private readonly failure: (message: string) => void,
  ) {}

  get(index: number): Tile | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Fetches what is missing between two images, and stops fetching what is not wanted any more. */
  want(from: number, to: number): void {
    const first = Math.floor(from / PAGE);
    const last = Math.floor(Math.max(from, to - 1) / PAGE);
    for (const [page, request] of this.underway) {
      if (page < first || page > last) {
        request.abort();
        this.underway.delete(page);
      }
    }
    for (let page = first; page <= last; page++) {
      if (!this.pages.has(page) && !this.underway.has(page) && !this.failed.has(page)) {
        void this.fetch(page);
      }
    }
  }

  /** All images between two, both included. */
  async range(from: number, to: number): Promise<Tile[]> {
    const tiles: Tile[] = [];
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
      const images = this.pages.get(page) ?? (await this.ask(page, new AbortController().signal)).images;
      images.forEach((tile, place) => {
        const index = page * PAGE + place;
        if (index >= from && index <= to) {
          tiles.push(tile);
        }
      });
    }
    return tiles;
  }

  forgetFaults(): void {
    this.failed.clear();
  }

  close(): void {
    this.underway.forEach((request) => request.abort());
    this.underway.clear();
  }

  private async fetch(page: number): Promise<void> {
    const request = new AbortController();
    this.underway.set(page, request);
    try {
      const answer = await this.ask(page, request.signal);
      this.keep(page, answer.images);
      this.underway.delete(page);
      this.arrived(answer.total);
    } catch (fault) {
      if (!request.signal.aborted) {
        this.underway.delete(page);
        this.failed.add(page);
        this.failure(fault instanceof Error ? fault.message : String(fault));
      }
    }
  }

  private async ask(page: number, signal: AbortSignal): Promise<Answer> {
    const address = new URL(this.source, document.baseURI);
    address.searchParams.set('offset', String(page * PAGE));
    address.searchParams.set('limit', String(PAGE));
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok || response.redirected) {
      throw new Error(
        response.redirected || response.status === 401
          ? 'You are not signed in any more; load the page again.'
          : `The images could not be loaded (the server answered ${response.status}).`,
      );
    }
    return (await response.json()) as Answer;
  }

  private keep(page: number, images: Tile[]): void {
    this.pages.set(page, images);
    if (this.pages.size > MOST_PAGES) {
      const oldest = this.pages.keys().next().value;
      if (oldest !== undefined) {
        this.pages.delete(oldest);
      }
    }
  }
}
