import { parentPort, workerData } from 'node:worker_threads'
import { run, type Share } from './share.ts'

const tally = run(workerData as Share, done => parentPort!.postMessage({ done }))
parentPort!.postMessage({ tally })
