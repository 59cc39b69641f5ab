const REST = 200;

/** Keeps the address of the page as what is chosen; browsers allow only so many changes in a while. */
export class AddressState {
  private query?: string;
  private timer = 0;

  /** Says what shall stand behind the question mark. */
  write(query: string): void {
    this.query = query;
    if (this.timer === 0) {
      this.timer = window.setTimeout(() => this.flush(), REST);
      window.addEventListener('click', this.onLeaving, { capture: true });
    }
  }

  /** Writes at once what was said last. */
  flush(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    window.removeEventListener('click', this.onLeaving, { capture: true });
    if (this.query !== undefined) {
      const address = new URL(window.location.href);
      address.search = this.query;
      window.history.replaceState(window.history.state, '', address);
      this.query = undefined;
    }
  }

  /** The page is being left: its address is not ours any more. */
  close(): void {
    this.query = undefined;
    this.flush();
  }

  private readonly onLeaving = (): void => this.flush();
}
