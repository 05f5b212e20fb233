// A thread that reads texts with the language model, which is slow and would hold up whoever waits for a page.
import { parentPort } from 'node:worker_threads'
import { namesByModel } from '../names/model.ts'

parentPort!.on('message', ({ id, blocks }: { id: string; blocks: readonly string[] }) =>
  parentPort!.postMessage({ id, names: namesByModel(blocks) }),
)
