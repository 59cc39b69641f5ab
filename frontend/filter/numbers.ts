const LANGUAGE = document.documentElement.lang || undefined;

const two = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const shares = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumSignificantDigits: 2 });
const percents = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 });

/** A number with two decimals. */
export const decimal = (value: number): string => two.format(value);

/** A whole number. */
export const count = (value: number): string => whole.format(value);

/** A share as a percentage without decimals. */
export const percent = (value: number): string => percents.format(value);

/** A share that may be small, with two digits that count. */
export const smallShare = (value: number): string => shares.format(value);

/** A place in a ranking, from 0: 1st, 2nd. */
export function ordinal(place: number): string {
  const number = place + 1;
  const endings: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens ? 'th' : (endings[number % 10] ?? 'th')}`;
}
