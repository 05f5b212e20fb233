/** A piece of a source that may be broken without any change in what is found, and why it stays. */
export interface Equivalent {
  readonly file: string
  /** Words of the line that holds it. */
  readonly line: string
  /** Only this change of it; else any. */
  readonly instead?: string
  readonly why: string
}

/** Each row excuses at least one survivor, or the test says that it is stale. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'characters.ts',
    line: 'UNUSUAL',
    why: 'A quick look that spares most lines four slow ones; what it lets through is looked at closely.',
  },
  {
    file: 'characters.ts',
    line: 'WORD = ',
    instead: '/[A-Za-z]{0,}/g',
    why: 'What is empty has no small letter.',
  },
  {
    file: 'directory.ts',
    line: 'if (!names)',
    instead: 'true',
    why: 'A map that is made again for each name is the same map, only later.',
  },
  {
    file: 'marks.ts',
    line: 'if (!read.has(text))',
    instead: 'true',
    why: 'A mark that was read once reads the same again, only later.',
  },
  {
    file: 'part.ts',
    line: 'let last = 0',
    instead: '-1',
    why: 'Above the first format line: any number below those of format lines says so.',
  },
  {
    file: 'sections.ts',
    line: 'if (!known)',
    instead: 'true',
    why: 'A map that is made again for each message is the same map, only later.',
  },
]
