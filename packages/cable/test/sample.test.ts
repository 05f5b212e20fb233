import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type SampleDocument, sample, type Truth } from '@chancery/sample'
import { type Message, read } from '../src/index.ts'

/** What the truth knows, in the words of the truth. */
const FIELDS: Readonly<Record<string, (m: Message, t: Truth) => readonly [found: unknown, wanted: unknown]>> =
  {
    mrn: (m, t) => [m.mrn?.key, t.key],
    dtg: (m, t) => [m.dtg?.value, t.dtg],
    precedence: (m, t) => [
      [m.precedence.action?.value, m.precedence.info?.value],
      [t.action, t.infoPrecedence],
    ],
    from: (m, t) => [m.from?.name, t.from.name],
    to: (m, t) => [m.to.map(plain), t.to],
    info: (m, t) => [m.info.map(plain), t.info],
    called: (m, t) => [
      m.transmission.called.map(one => one.value),
      t.variants.includes('procedure-lines-missing') ? [] : t.called,
    ],
    level: (m, t) => [m.marking.label.level, t.level],
    captions: (m, t) => [new Set(m.captions.map(one => one.value)), new Set(t.captions)],
    passTo: (m, t) => [m.passTo.map(one => one.value), t.passTo],
    order: (m, t) => [m.eo?.order?.value, t.order],
    declassifyOn: (m, t) => [m.eo?.declassifyOn?.value, t.declassifyOn],
    tags: (m, t) => [m.tags.map(one => one.value), t.tags],
    subject: (m, t) => [m.subject?.text, t.subject],
    references: (m, t) => [
      m.references.map(({ bullet, key }) => [bullet, key]),
      t.references.map(({ bullet, key }) => [
        t.variants.includes('references-on-one-line') ? bullet : bullet,
        key,
      ]),
    ],
    classifiedBy: (m, t) => [m.authority?.classifiedBy[0]?.value, t.classifiedBy],
    reasons: (m, t) => [
      (m.authority?.reasons ?? []).map(one => one.value.toUpperCase().replaceAll(' ', '')),
      t.reasons,
    ],
    paragraphs: (m, t) => [numbered(m), t.paragraphs.map(one => [one.number, one.portion, one.text])],
    headings: (m, t) => [
      m.blocks.flatMap(one => (one.kind === 'heading' ? [one.text.text] : [])),
      t.paragraphs.flatMap(one => one.heading ?? []),
    ],
    lists: (m, t) => [
      m.blocks.flatMap(one => (one.kind === 'paragraph' ? one.parts.map(part => part.text.text) : [])),
      t.paragraphs.flatMap(one => one.items),
    ],
    passages: (m, t) => [
      m.blocks.flatMap(one => (one.kind === 'paragraph' ? one.passages.map(name => [one.anchor, name]) : [])),
      t.paragraphs.flatMap(one => (one.passage ? [[`p${one.number}`, one.passage]] : [])),
    ],
    signature: (m, t) => [m.signature.map(one => one.value), [t.signature]],
  }

/** Where the wrapping put `END SUMMARY.` on a line of its own it is a mark; here it counts as text again. */
function numbered({ blocks }: Message) {
  return blocks.flatMap((one, at) => {
    if (one.kind !== 'paragraph') return []
    const next = blocks[at + 1]
    const mark = next?.kind === 'mark' && next.edge === 'end' ? ` ${next.text.text}` : ''
    return [[one.number?.value, one.portion?.value, one.text.text + mark]]
  })
}

function plain({ name, routing, precedence, continuity, collective }: Message['to'][number]) {
  return {
    name,
    ...(routing && { routing: routing.value }),
    ...(precedence && { precedence: precedence.value }),
    ...(continuity && { continuity: continuity.value }),
    collective,
  }
}

describe('what is true of each invented cable is what is read from its text', () => {
  const cables: { truth: Truth; message: Message; count: number }[] = []

  before(() => {
    const byKey = new Map<string, SampleDocument[]>()
    for (const one of sample({ count: 400, seed: 7 }))
      byKey.set(one.truth.key, [...(byKey.get(one.truth.key) ?? []), one])
    for (const parts of byKey.values()) {
      const { messages } = read(parts.map(({ text }) => text).reverse())
      cables.push({ truth: parts[0]!.truth, message: messages[0]!, count: messages.length })
    }
  })

  test('one message for each cable, its sections joined whatever their order', () => {
    assert.deepEqual(
      cables.filter(one => one.count !== 1).map(one => one.truth.key),
      [],
    )
  })

  for (const [field, compare] of Object.entries(FIELDS))
    test(field, () => {
      for (const { truth, message } of cables) {
        const [found, wanted] = compare(message, truth)
        assert.deepEqual(found, wanted, `${truth.key} (${truth.variants.join(', ') || 'lawful'})`)
      }
    })
})
