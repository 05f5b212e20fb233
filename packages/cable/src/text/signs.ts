/**
 * Kinds of signs, as bits. A line knows which stand on it, so that a finder asks that before it runs a pattern:
 * `if (line.signs & Sign.COLON) ...`; `strand.signs` tells the same of a whole text.
 */
export const Sign = {
  UPPER: 1,
  LOWER: 2,
  DIGIT: 4,
  COLON: 8,
  SLASH: 16,
  STOP: 32,
  DASH: 64,
  /** `(` and `)`. */
  BRACKET: 128,
  /** `,` and `;`. */
  COMMA: 256,
  HASH: 512,
  /** `=` and `*`. */
  STAR: 1024,
  /** What the residue of web pages begins with: `&`, `<`, `[`, a backslash; `¶` is one of those beyond ASCII. */
  MARKUP: 2048,
  QUESTION: 4096,
  /** No sign of ASCII. */
  BEYOND: 8192,
} as const

const SIGNS: Readonly<Record<Exclude<keyof typeof Sign, 'BEYOND'>, string>> = {
  UPPER: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  LOWER: 'abcdefghijklmnopqrstuvwxyz',
  DIGIT: '0123456789',
  COLON: ':',
  SLASH: '/',
  STOP: '.',
  DASH: '-',
  BRACKET: '()',
  COMMA: ',;',
  HASH: '#',
  STAR: '=*',
  MARKUP: '&<[\\',
  QUESTION: '?',
}

/** The kind of each sign by its code. */
export const KIND = new Uint16Array(0x10000).fill(Sign.BEYOND)
KIND.fill(0, 0, 128)
for (const [kind, signs] of Object.entries(SIGNS))
  for (const sign of signs) KIND[sign.charCodeAt(0)] = Sign[kind as keyof typeof SIGNS]
