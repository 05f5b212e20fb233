import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Archive } from '../archive/index.ts'
import type { Reader } from '../guard/index.ts'
import { assistantServer } from '../mcp/index.ts'
import type { Output } from './output.ts'
import { DONE } from './refusal.ts'

/** `chancery mcp`: answers an assistant on standard input and output until it hangs up. */
export async function mcpCommand(
  archive: Archive,
  reader: Reader,
  version: string,
  end: AbortSignal,
  output: Output,
): Promise<number> {
  const served = serveStdio(() => assistantServer({ archive, reader }, version), {
    // Its message may hold words of a question.
    onerror: error => output.note(`An answer failed: ${error.name}.\n`),
  })
  await new Promise<void>(resolve => {
    process.stdin.once('close', resolve)
    process.stdin.once('end', resolve)
    if (end.aborted) resolve()
    else end.addEventListener('abort', () => resolve(), { once: true })
  })
  await served.close()
  return DONE
}
