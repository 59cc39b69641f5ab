/** Keeps what was used last, as much of it as fits; the rest is forgotten, what was used longest ago first. */
export class Cache<V> {
  private readonly held = new Map<string, { value: V; size: number }>();
  private size = 0;

  /** @param forget is told what is not kept any more */
  constructor(
    private readonly room: number,
    private readonly forget: (value: V) => void = () => {},
  ) {}

  get(key: string): V | undefined {
    const found = this.held.get(key);
    if (found) {
      this.held.delete(key);
      this.held.set(key, found);
    }
    return found?.value;
  }

  put(key: string, value: V, size = 1): void {
    this.drop(key);
    this.held.set(key, { value, size });
    this.size += size;
    for (const [oldest] of this.held) {
      if (this.size <= this.room || oldest === key) {
        break;
      }
      this.drop(oldest);
    }
  }

  clear(): void {
    [...this.held.keys()].forEach((key) => this.drop(key));
  }

  private drop(key: string): void {
    const found = this.held.get(key);
    if (found) {
      this.held.delete(key);
      this.size -= found.size;
      this.forget(found.value);
    }
  }
}
