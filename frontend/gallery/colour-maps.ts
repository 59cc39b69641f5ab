import type { Colours } from './state';

/** The colours of a scale at even distances, from cold to warm. */
const STOPS: Record<Colours, number[]> = {
  inferno: [0x1b0c41, 0x781c6d, 0xcf4446, 0xfb9a06, 0xfcffa4],
  viridis: [0x440154, 0x3b528b, 0x21918c, 0x5ec962, 0xfde725],
  // looks the same to people with any kind of colour blindness
  cividis: [0x00224e, 0x414d6b, 0x7c7b78, 0xbcae6c, 0xfee838],
  greys: [0x101010, 0x505050, 0x8c8c8c, 0xc8c8c8, 0xffffff],
};

export const COLOUR_LABELS: Record<Colours, string> = {
  inferno: 'Inferno',
  viridis: 'Viridis',
  cividis: 'Cividis (for any eyes)',
  greys: 'Greys',
};

const STEPS = 256;
const SCALES = new Map<Colours, Uint8ClampedArray>();

/** Red, green and blue for each of 256 levels of warmth. */
export function scaleOf(colours: Colours): Uint8ClampedArray {
  let scale = SCALES.get(colours);
  if (!scale) {
    scale = new Uint8ClampedArray(STEPS * 3);
    const stops = STOPS[colours];
    for (let level = 0; level < STEPS; level++) {
      const place = (level / (STEPS - 1)) * (stops.length - 1);
      const below = Math.min(Math.floor(place), stops.length - 2);
      for (let channel = 0; channel < 3; channel++) {
        const shift = 16 - 8 * channel;
        const low = (stops[below] >> shift) & 0xff;
        const high = (stops[below + 1] >> shift) & 0xff;
        scale[level * 3 + channel] = low + (place - below) * (high - low);
      }
    }
    SCALES.set(colours, scale);
  }
  return scale;
}

/** A scale as a background for a control. */
export function gradientOf(colours: Colours): string {
  return `linear-gradient(to right, ${STOPS[colours].map((stop) => `#${stop.toString(16).padStart(6, '0')}`).join(', ')})`;
}
