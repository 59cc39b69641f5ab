/** What people make of a filter. */
export interface Mark {
  /** The reader's own verdict; null where there is none. */
  mine: Verdict | null;
  right: number;
  partly: number;
  wrong: number;
  /** Words that people gave it. */
  words: string[];
}

export const VERDICTS = ['right', 'partly', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_SIGNS: Record<Verdict, string> = { right: '✓', partly: '~', wrong: '✗' };

/** Those filters that anybody marked or gave a word to, by their numbers. */
export type Marks = ReadonlyMap<number, Mark>;

/** Reads what the server says of marks. */
export function readMarks(text: string): Marks {
  const { marks } = JSON.parse(text) as { marks: Record<string, Mark> };
  return new Map(Object.entries(marks).map(([filter, mark]) => [Number(filter), mark]));
}

/** The verdicts that anybody gave, with how many people did. */
export function verdictsOf(mark: Mark | undefined): [Verdict, number][] {
  return mark ? VERDICTS.map((verdict): [Verdict, number] => [verdict, mark[verdict]]).filter(([, people]) => people > 0) : [];
}

/** Marks in words; empty where nobody said anything. */
export function markText(mark: Mark | undefined): string {
  const verdicts = verdictsOf(mark).map(([verdict, people]) => `${verdict} by ${people}${mark?.mine === verdict ? ', you among them' : ''}`);
  return [
    ...(verdicts.length > 0 ? [`marked ${verdicts.join('; ')}`] : []),
    ...(mark && mark.words.length > 0 ? [`people say ${mark.words.join(', ')}`] : []),
  ].join('; ');
}
