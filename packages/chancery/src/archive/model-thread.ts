// A thread that reads texts with the language model, which is slow and would hold up whoever waits for a page.
import { parentPort } from 'node:worker_threads'
import { namesByModel } from '../names/model.ts'
import type { ModelAnswer } from './naming.ts'

parentPort!.on('message', ({ id, blocks }: { id: string; blocks: readonly string[] }) =>
  parentPort!.postMessage(answerOf(id, blocks)),
)

/** A text that the model fails on ends neither the thread nor the pass. */
function answerOf(id: string, blocks: readonly string[]): ModelAnswer {
  try {
    return { id, names: namesByModel(blocks) }
  } catch {
    return { id }
  }
}
