import { cpus, totalmem } from 'node:os'

/** What a figure was measured on, in words. */
export function machine(): string {
  const [cpu] = cpus()
  return `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`
}
