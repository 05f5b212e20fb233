// A thread that goes through the file and the tables of an archive while another reads its bytes: docs/decisions/proof.md.
import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite, StoreError } from '../store/index.ts'
import { type Checked, checked } from './verify.ts'

const { folder } = workerData as { folder: string }

function ofFolder(): Checked {
  try {
    const store = openSqlite(folder)
    try {
      return checked(store)
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged')) throw error
    return { faults: [{ code: 'file-damaged', count: 1, examples: [error.message] }] }
  }
}

parentPort!.postMessage(ofFolder())
