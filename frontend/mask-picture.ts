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
  [red, green, blue]: [number, number, number],
): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot draw masks.');
  }
  const pixels = context.createImageData(width, height);
  const words = new Uint32Array(pixels.data.buffer);
  const colour = new Uint32Array(new Uint8ClampedArray([red, green, blue, 255]).buffer)[0];
  let place = 0;
  runs.forEach((length, number) => {
    const end = Math.min(place + length, width * height);
    if (number % 2 === 1) {
      for (let at = place; at < end; at++) {
        words[(at % height) * width + Math.floor(at / height)] = colour;
      }
    }
    place = end;
  });
  context.putImageData(pixels, 0, 0);
  return URL.createObjectURL(await canvas.convertToBlob());
}
