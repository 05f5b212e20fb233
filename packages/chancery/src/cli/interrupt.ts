/**
 * Aborts when the user asks for an end (Ctrl-C, a closed terminal, a polite kill), so that the work at hand is
 * finished and files are closed. A second request ends at once.
 */
export function askedToEnd(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.abort())
  return asked.signal
}

/** What `items` gives, until `end` aborts. */
export async function* until<T>(end: AbortSignal, items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (end.aborted) return
    yield item
  }
}
