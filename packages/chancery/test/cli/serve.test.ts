import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import {
  chancery,
  ended,
  environment,
  files,
  folder,
  HARBOR,
  PROGRAM,
  ROOT,
  started,
  until,
} from './program.ts'

const ADDRESS = /The reading room is open: (http:\/\/127\.0\.0\.1:\d+\/)/

/** Starts, gives what `look` finds at the address, asks for the end as Ctrl-C does. */
async function opened<T>(
  args: readonly string[],
  look: (address: string) => Promise<T>,
  options: Parameters<typeof started>[1] = {},
): Promise<{ seen: T; code: number | null; err: string }> {
  const child = started(args, options)
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  const address = ADDRESS.exec(await until(child.stdout, ADDRESS))?.[1]
  try {
    assert.ok(address, err)
    const seen = await look(address)
    child.kill('SIGINT')
    const [code] = await ended(child)
    return { seen, code, err }
  } finally {
    child.kill('SIGKILL')
  }
}

const page = async (address: string): Promise<string> => (await fetch(address)).text()

describe('serve', () => {
  test('adds, prints the address, serves, and ends when asked', async () => {
    const archive = join(folder(), 'a')
    const { seen, code, err } = await opened(
      [PROGRAM, '--archive', archive, 'serve', '--port', '0', '--add', HARBOR],
      address => page(`${address}search?q=dredger`),
    )
    assert.match(seen, /09 ATHENS 226/)
    assert.equal(code, 0)
    assert.match(err, /^Adding .*harbor\.txt …\nAdded 1 cable to .*\nClosed\.\n$/)
  })

  test('a taken port is said before anything is added, with the way on', async () => {
    const other = createServer()
    const port = await new Promise<number>(resolve =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    )
    try {
      const { code, out, err } = chancery(['serve', '--port', String(port), '--add', HARBOR])
      assert.deepEqual([code, out], [2, ''])
      assert.match(
        err,
        new RegExp(`^chancery: Port ${port} is taken, .*use another port: chancery serve --port \\d+\n$`),
      )
    } finally {
      other.close()
    }
  })

  test('a path that is not there is said before anything is made', () => {
    const { code, err } = chancery(['serve', '--port', '0', '--add', 'nowhere'])
    assert.equal(code, 2)
    assert.equal(err, 'chancery: nowhere could not be read: there is no such file; check the name.\n')
  })
})

describe('npm start', () => {
  const START = join(ROOT, 'scripts', 'start.mjs')

  test("PATH opens one's own archive outside the clone, from where one stands, without the sample", async () => {
    const here = files({ 'my cables/a.txt': 'UNCLAS ATHENS 000001\n\nSUBJECT: MUD\n\n1. Mud.\n' })
    const data = folder()
    const env = environment({ INIT_CWD: here, XDG_DATA_HOME: data, LOCALAPPDATA: data, CI: '1' })
    const start = () =>
      opened(
        [START, '--port', '0', 'my cables'],
        async address => (await page(`${address}search?q=`)).match(/ATHENS \d+/g),
        { env },
      )
    const first = await start()
    assert.equal(first.code, 0)
    assert.match(first.err, /Building .*\nAdding .*my cables …\nAdded 1 cable to /)
    assert.ok(first.seen?.every(mrn => mrn === 'ATHENS 1'))
    assert.match((await start()).err, /The document was already in .*; nothing was added\./)
  })

  test('what it does not understand is said with what it does', () => {
    const child = started([START, '--prot', '3'])
    return Promise.all([until(child.stderr, /--no-open/), ended(child)]).then(([err, [code]]) => {
      assert.equal(code, 2)
      assert.match(err, /^Unknown option '--prot'\.\n\nnpm start /)
    })
  })
})
