import { Worker } from 'node:worker_threads'

/**
 * Starts a module in a thread of its own; `module` without its ending. Node loads `.ts` as the first module of a thread
 * from no loader, so that sources, which only tests and benches run, are loaded by a line that registers it first.
 */
export function startThread(module: URL, workerData: unknown, importedFrom: string): Worker {
  if (!importedFrom.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), { workerData })
  const source = JSON.stringify(`${module.href}.ts`)
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) }).catch(error => { setImmediate(() => { throw error }) })`,
    { eval: true, workerData },
  )
}
