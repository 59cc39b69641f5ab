import '@vaadin/button';
import '@vaadin/progress-bar';
import { html, LitElement, nothing } from 'lit';
import { Upload, type DetailedError } from 'tus-js-client';

type State = 'empty' | 'sending' | 'waiting' | 'paused' | 'done' | 'failed';

const SECOND = 1000;
const RETRY_DELAYS = [0, 1, 3, 5, 10, 20, 30, ...Array<number>(60).fill(60)].map((seconds) => seconds * SECOND);
const ANNOUNCED_STEP = 0.1;
const CONFLICT = 409;
const LOCKED = 423;
const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;

/**
 * Sends one file in pieces that survive a broken connection. Rendered without a shadow, so that the styles of the
 * application hold.
 *
 * @fires fs-upload-finished with the upload's id in `detail.upload`
 */
export class FsUpload extends LitElement {
  static override properties = {
    endpoint: { type: String },
    label: { type: String },
    endings: { type: String },
    token: { type: String },
    tokenHeader: { type: String },
    state: { state: true },
    fileName: { state: true },
    sent: { state: true },
    total: { state: true },
    message: { state: true },
    announcement: { state: true },
    isOver: { state: true },
  };

  declare endpoint: string;
  declare label: string;
  declare endings: string;
  declare token: string;
  declare tokenHeader: string;
  declare private state: State;
  declare private fileName: string;
  declare private sent: number;
  declare private total: number;
  declare private message: string;
  declare private announcement: string;
  declare private isOver: boolean;

  private upload?: Upload;
  private announced = 0;

  constructor() {
    super();
    this.endpoint = '';
    this.label = 'File';
    this.endings = '';
    this.token = '';
    this.tokenHeader = '';
    this.fileName = '';
    this.message = '';
    this.announcement = '';
    this.state = 'empty';
    this.sent = 0;
    this.total = 0;
    this.isOver = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    if (this.state === 'sending' || this.state === 'waiting') {
      void this.upload?.abort();
      this.state = 'paused';
    }
  }

  /** Makes room for another file. */
  clear() {
    this.upload = undefined;
    this.state = 'empty';
    this.message = '';
    this.announcement = '';
  }

  protected override render() {
    return html`
      <div
        class="upload"
        role="group"
        aria-label=${this.label}
        ?data-over=${this.isOver}
        data-state=${this.state}
        @dragover=${this.over}
        @dragleave=${this.left}
        @drop=${this.dropped}
      >
        ${this.state === 'empty' ? this.choice() : this.progress()}
        <input type="file" hidden tabindex="-1" aria-hidden="true" accept=${this.endings} @change=${this.chosen} />
        <p class="upload-announcement" aria-live="polite">${this.announcement}</p>
      </div>
    `;
  }

  private choice() {
    return html`
      <p class="upload-label">${this.label}</p>
      <vaadin-button theme="primary" @click=${this.choose}>Choose a file …</vaadin-button>
      <p class="secondary">or drop it here; a broken connection does no harm</p>
    `;
  }

  private progress() {
    const share = this.total > 0 ? this.sent / this.total : 1;
    return html`
      <p class="upload-name">${this.fileName}</p>
      <vaadin-progress-bar aria-label="Upload of ${this.fileName}" .value=${share}></vaadin-progress-bar>
      <p class=${this.state === 'failed' ? 'upload-problem' : 'secondary'}>${this.status(share)}</p>
      <div class="upload-actions">
        ${this.state === 'sending' || this.state === 'waiting'
          ? html`<vaadin-button @click=${this.pause}>Pause</vaadin-button>`
          : nothing}
        ${this.state === 'paused' ? html`<vaadin-button theme="primary" @click=${this.go}>Resume</vaadin-button>` : nothing}
        ${this.state === 'failed' ? html`<vaadin-button theme="primary" @click=${this.go}>Try again</vaadin-button>` : nothing}
        ${this.state === 'done'
          ? html`<vaadin-button @click=${this.choose}>Choose another file …</vaadin-button>`
          : html`<vaadin-button theme="tertiary" @click=${this.cancel}>Cancel the upload</vaadin-button>`}
      </div>
    `;
  }

  private status(share: number): string {
    const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: 'percent' }).format(share);
    const amount = `${percent} of ${size(this.total)}`;
    switch (this.state) {
      case 'sending':
        return amount;
      case 'waiting':
        return `${amount}; the connection is broken, trying again …`;
      case 'paused':
        return `${amount}; paused`;
      case 'done':
        return `${size(this.total)} uploaded`;
      default:
        return this.message;
    }
  }

  private choose() {
    this.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  private chosen(event: Event) {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      void this.begin(file);
    }
  }

  private over(event: DragEvent) {
    event.preventDefault();
    if (this.takesFile()) {
      this.isOver = true;
    }
  }

  private takesFile(): boolean {
    return this.state === 'empty' || this.state === 'done';
  }

  private left() {
    this.isOver = false;
  }

  private dropped(event: DragEvent) {
    event.preventDefault();
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (this.takesFile() && file) {
      void this.begin(file);
    }
  }

  private async begin(file: File) {
    this.replaceFinished();
    this.fileName = file.name;
    this.total = file.size;
    this.sent = 0;
    this.announced = 0;
    const upload = new Upload(file, {
      endpoint: this.endpoint,
      headers: this.headers(),
      metadata: { filename: file.name },
      retryDelays: RETRY_DELAYS,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => this.shouldRetry(error),
      onProgress: (sent) => this.progressed(sent),
      onError: (error) => this.failed(error),
      onSuccess: () => this.finished(),
    });
    this.upload = upload;
    this.state = 'sending';
    this.announcement = `Uploading ${file.name}`;
    const earlier = await upload.findPreviousUploads();
    if (this.upload !== upload || this.state !== 'sending') {
      return;
    }
    if (earlier.length > 0) {
      upload.resumeFromPreviousUpload(earlier[0]);
    }
    upload.start();
  }

  /** A finished upload that another file takes the place of is not wanted any more. */
  private replaceFinished() {
    if (this.state === 'done' && this.upload?.url) {
      // what cannot be removed now is removed by the server later
      void Upload.terminate(this.upload.url, { headers: this.headers() }).catch(() => undefined);
    }
  }

  private headers(): Record<string, string> {
    return this.tokenHeader ? { [this.tokenHeader]: this.token } : {};
  }

  private shouldRetry(error: DetailedError): boolean {
    const status = error.originalResponse?.getStatus() ?? 0;
    const isFinal = status >= CLIENT_ERROR && status < SERVER_ERROR && status !== CONFLICT && status !== LOCKED;
    if (!isFinal) {
      this.state = 'waiting';
      this.announcement = 'The connection is broken; trying again';
    }
    return !isFinal;
  }

  private progressed(sent: number) {
    if (this.state === 'waiting') {
      this.announcement = 'The upload goes on';
      this.state = 'sending';
    }
    this.sent = sent;
    const share = this.total > 0 ? sent / this.total : 1;
    if (share - this.announced >= ANNOUNCED_STEP) {
      this.announced = share;
      this.announcement = `${Math.floor(share * 100)} percent uploaded`;
    }
  }

  private failed(error: Error | DetailedError) {
    const response = 'originalResponse' in error ? error.originalResponse : null;
    const isSentence = response?.getHeader('Content-Type')?.startsWith('text/plain');
    this.message =
      (isSentence && response?.getBody()) ||
      'The upload was broken off; see whether you are still signed in, and try again.';
    this.state = 'failed';
    this.announcement = this.message;
  }

  private finished() {
    this.state = 'done';
    this.sent = this.total;
    this.announcement = `${this.fileName} is uploaded`;
    const id = this.upload?.url?.split('/').pop() ?? '';
    this.dispatchEvent(new CustomEvent('fs-upload-finished', { detail: { upload: id } }));
  }

  private pause() {
    void this.upload?.abort();
    this.state = 'paused';
    this.announcement = 'Paused';
  }

  private go() {
    this.state = 'sending';
    this.announcement = 'The upload goes on';
    this.upload?.start();
  }

  private cancel() {
    // what cannot be removed now because the connection is broken is removed by the server later
    void this.upload?.abort(true).catch(() => undefined);
    this.clear();
    this.announcement = 'The upload was cancelled';
  }
}

function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const unit = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  return new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** unit);
}

customElements.define('fs-upload', FsUpload);
