import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Block, Diagnostic, JoinedText } from '../src/index.ts'
import { Strand } from '../src/text/index.ts'
import { readBody } from '../src/wire/body/index.ts'

interface TextCase {
  readonly why: string
  readonly body: string
  readonly shape: readonly string[]
  /** Codes of the diagnostics, where the case lists them. */
  readonly codes?: readonly string[]
}

/**
 * Cases written as text: `### why`, the body, `=>`, its blocks as `outline` writes them, and `! codes` of the
 * diagnostics. `~159` at the end of a line fills it to that column with a sentence that never ends.
 */
function textCases(written: string): TextCase[] {
  return written
    .split(/^### /m)
    .slice(1)
    .map(one => {
      const [head, result] = one.split('\n=>\n')
      const [why, ...body] = head!.split('\n')
      const expected = result!.split('\n').filter(Boolean)
      const codes = expected.find(line => line.startsWith('!'))
      return {
        why: why!,
        body: body.map(filled).join('\n'),
        shape: expected.filter(line => line !== codes),
        ...(codes !== undefined && { codes: codes.slice(1).split(' ').filter(Boolean) }),
      }
    })
}

interface Answer {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One test for each case. The bodies are read alone unless a way to read them is given. */
export function runCases(
  name: string,
  written: string,
  answer: (body: string) => Answer = body => readBody(Strand.of(body)),
): void {
  describe(name, () => {
    for (const { why, body, shape, codes } of textCases(written))
      test(why, () => {
        const { blocks, diagnostics } = answer(body)
        assert.deepEqual(outline(blocks), shape)
        if (codes)
          assert.deepEqual(
            diagnostics.map(({ code }) => code),
            codes,
          )
      })
  })
}

const filled = (line: string): string =>
  line.replace(/^(.*) ~(\d+)$/, (_, start: string, column: string) =>
    `${start}${' dredge'.repeat(40)}`.slice(0, Number(column)),
  )

/** A block in a line: anchor, portion, passages, text. Parts stand indented below, lines of a table after a stroke. */
const outline = (blocks: readonly Block[]): string[] => blocks.flatMap(outlineOf)

function outlineOf(block: Block): string[] {
  const portion = 'portion' in block && block.portion ? ` (${block.portion.value})` : ''
  const start = block.anchor + portion
  switch (block.kind) {
    case 'heading':
      return [`${start} # ${shown(block.text)}`]
    case 'mark':
      return [
        `${start} ${block.edge} of ${block.passage}${block.damaged ? ', damaged' : ''}: ${shown(block.text)}`,
      ]
    case 'set':
      return [`${start} / ${shown(block.text)}`]
    case 'preformatted':
      return [`${start} = ${shown(block.text).replaceAll('\n', '|')}`]
    case 'paragraph':
      return [
        `${start}${block.passages.length ? ` ${block.passages.join(', ')}:` : ''} ${shown(block.text)}`,
        ...block.parts.map(
          ({ anchor, label, portion, text }) =>
            `  ${anchor} ${label}${portion ? ` (${portion.value})` : ''} ${shown(text)}`,
        ),
      ]
  }
}

const shown = ({ text }: JoinedText): string => text.replace(/(?: dredge){3,}(?: d\w*)?(?= |$)/g, ' ~')
