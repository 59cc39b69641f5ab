const LANGUAGE = document.documentElement.lang || undefined;
const tenths = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const short = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });

const sign = (value: number, text: string): string => (Number(text.replace(',', '.')) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`);

/** A share as a difference in points with its sign. */
export const points = (share: number): string => sign(share, tenths.format(Math.abs(100 * share)));

/** The same, as short as an axis wants it. */
export const axisPoints = (share: number): string => sign(share, short.format(Math.abs(100 * share)));

/** A share as a percentage. */
export const percent = (share: number): string => `${tenths.format(100 * share)} %`;

/** The same, as short as an axis wants it. */
export const axisPercent = (share: number): string => `${short.format(100 * share)} %`;

export const count = (value: number): string => whole.format(value);
