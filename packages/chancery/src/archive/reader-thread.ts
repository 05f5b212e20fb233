// A thread that reads documents: docs/decisions/commit-order.md.
import { parentPort } from 'node:worker_threads'
import { readAndPack, type Unread } from './reading.ts'

parentPort!.on('message', (documents: readonly Unread[]) => {
  const readings = documents.map(readAndPack)
  parentPort!.postMessage(
    readings,
    readings.flatMap(({ packed, text }) => [packed, ...(text ? [text] : [])].map(own)),
  )
})

/** Its memory goes to whoever gets the message, if it is its alone: small buffers share a pool. */
function own(one: { bytes: Uint8Array }): ArrayBuffer {
  const { buffer, length } = one.bytes
  if (buffer.byteLength !== length) one.bytes = new Uint8Array(one.bytes)
  return one.bytes.buffer as ArrayBuffer
}
