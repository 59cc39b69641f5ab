/** Whole numbers as a short text such as `3-7,12`, rising. */
export function writeNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) {
      last[1] = number;
    } else {
      runs.push([number, number]);
    }
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

const MOST = 100_000;

/** Reads {@link writeNumbers}; what is no number is passed over. */
export function readNumbers(text: string): number[] {
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part.trim());
    const to = Number(match?.[2] ?? match?.[1]);
    for (let number = Number(match?.[1] ?? Infinity); number <= to && numbers.size < MOST; number++) {
      numbers.add(number);
    }
  }
  return [...numbers].sort((one, other) => one - other);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A share as a whole percentage, as it is read aloud. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A share of positions, which may be far below a hundredth. */
export function finePercent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}
