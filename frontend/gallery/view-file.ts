import { readState, writeState, type GalleryState } from './state';

const FORMAT = 'filterscope-view/1';

/** A view of a gallery as a file: whoever loads it again sees the same. */
export function writeView(address: string, title: string, state: GalleryState): string {
  return JSON.stringify({ format: FORMAT, title, address, view: Object.fromEntries(new URLSearchParams(writeState(state))) }, null, 2);
}

/** Reads a file that {@link writeView} wrote. */
export function readView(text: string): GalleryState {
  let file: { format?: unknown; view?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    throw new Error('This file holds no view of a gallery; choose one that was downloaded here.');
  }
  if (file.format !== FORMAT || typeof file.view !== 'object' || file.view === null) {
    throw new Error('This file holds no view of a gallery; choose one that was downloaded here.');
  }
  const view = Object.entries(file.view).map(([name, value]) => [name, String(value)]);
  return readState(new URLSearchParams(view).toString());
}

/** Offers a text as a file. */
export function offer(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.setAttribute('router-ignore', '');
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  // without HTTPS there is no clipboard but the old way
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
