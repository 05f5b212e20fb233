// A thread that reads documents: docs/decisions/commit-order.md.
import { parentPort } from 'node:worker_threads'
import type { PartCounts } from './counts.ts'
import { type Group, joinChunk } from './join.ts'
import { readChunk, type Unread } from './reading.ts'

/** What a thread is asked for: to read documents, or to join groups of them. */
export type Question = { readonly documents: readonly Unread[] } | { readonly groups: readonly Group[] }

parentPort!.on('message', (question: Question) => {
  if ('groups' in question) {
    const chunk = joinChunk(question.groups)
    parentPort!.postMessage(chunk, buffersOf(chunk.counts))
    return
  }
  const chunk = readChunk(question.documents)
  const own = chunk.readings.flatMap(({ packed, text }) => [packed, ...(text ? [text] : [])].map(owned))
  parentPort!.postMessage(chunk, [...own, ...buffersOf(chunk.counts)])
})

const buffersOf = (counts: PartCounts): ArrayBuffer[] =>
  counts.flatMap(([, counted]) =>
    counted.flatMap(({ characters, counts }) => [characters.buffer, counts.buffer] as ArrayBuffer[]),
  )

/** Its memory goes to whoever gets the message, if it is its alone: small buffers share a pool. */
function owned(one: { bytes: Uint8Array }): ArrayBuffer {
  const { buffer, length } = one.bytes
  if (buffer.byteLength !== length) one.bytes = new Uint8Array(one.bytes)
  return one.bytes.buffer as ArrayBuffer
}
