import type { Mark } from './marks.ts'

/** `S/NF`, `SBU/NF`, `SBU/N`: telegrams part NOFORN from the level by one stroke. markings.md 3. */
export const isSlashForm = (mark: Mark): boolean =>
  /^(?:TS|S|C|U|SBU|LES) ?\/ ?(?:NF|N|NOFORN)$/.test(mark.text.slice(0, mark.end))
