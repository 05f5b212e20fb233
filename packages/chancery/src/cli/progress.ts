import { plural } from './text.ts'

export interface Progress {
  readonly documents: number
  readonly failures: number
  readonly seconds: number
  /** Of all that is to be read, where that is known. */
  readonly share: number | undefined
}

/** Less than this of the whole says nothing about the rest. */
const TELLING = 0.005

/** `12,000 documents, 1,850 a second, about 4 min left, 3 failures`. */
export function progressLine({ documents, failures, seconds, share }: Progress): string {
  const left =
    share !== undefined && share > TELLING && share < 1 ? (seconds * (1 - share)) / share : undefined
  return [
    plural(documents, 'document'),
    `${Math.round(documents / seconds).toLocaleString('en-US')} a second`,
    left === undefined ? '' : `about ${duration(left)} left`,
    failures ? plural(failures, 'failure') : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** As exact as a guess may be. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.round((seconds - 3600 * hours) / 60)
  return minutes && hours < 10 ? `${hours} h ${minutes} min` : `${Math.round(seconds / 3600)} h`
}
