/** x, y, width, height. */
export type Box = [number, number, number, number];

/** The box around outlines, each x, y, x, y …. */
export function aroundOutlines(outlines: number[][]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const corners of outlines) {
    for (let i = 0; i < corners.length; i += 2) {
      left = Math.min(left, corners[i]);
      right = Math.max(right, corners[i]);
      top = Math.min(top, corners[i + 1]);
      bottom = Math.max(bottom, corners[i + 1]);
    }
  }
  return [left, top, right - left, bottom - top];
}

/** The box around a mask, from its runs outside and inside by turns, column by column. */
export function aroundRuns(runs: number[], height: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let place = 0;
  runs.forEach((length, number) => {
    if (number % 2 === 1 && length > 0) {
      const last = place + length - 1;
      const within = Math.floor(place / height) === Math.floor(last / height);
      left = Math.min(left, Math.floor(place / height));
      right = Math.max(right, Math.floor(last / height) + 1);
      top = Math.min(top, within ? place % height : 0);
      bottom = Math.max(bottom, within ? (last % height) + 1 : height);
    }
    place += length;
  });
  return [left, top, right - left, bottom - top];
}

/** Black without transparency, in either order of bytes of the machine. */
const OPAQUE = new Uint32Array(new Uint8ClampedArray([0, 0, 0, 255]).buffer)[0];

/**
 * Draws a mask as a picture in one colour over nothing.
 *
 * @param runs lengths of runs outside and inside by turns, column by column
 * @returns the address of a PNG; whoever asked for it revokes it
 */
export async function maskPicture(
  runs: number[],
  width: number,
  height: number,
  colour: string,
): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw masks.');
  }
  const pixels = context.createImageData(width, height);
  const words = new Uint32Array(pixels.data.buffer);
  let place = 0;
  runs.forEach((length, number) => {
    const end = Math.min(place + length, width * height);
    if (number % 2 === 1) {
      for (let at = place; at < end; at++) {
        words[(at % height) * width + Math.floor(at / height)] = OPAQUE;
      }
    }
    place = end;
  });
  context.putImageData(pixels, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return URL.createObjectURL(await canvas.convertToBlob());
}
