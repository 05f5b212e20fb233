import type { Block, Message } from '@chancery/cable'

/** What a line of a mail that goes to military systems holds at most. interop.md 3. */
const COLUMNS = 69

/** A message as plain text of 69 columns, for those who read it in a mail. */
export function plain(message: Message): string {
  const { from, to, info, subject, references, tags, blocks, signature, mrn, dtg, date, marking } = message
  const list = (name: string, values: readonly string[]): string[] =>
    values.length ? wrapped(`${name} ${values.join(', ')}`, '    ') : []
  const sent = dtg?.value ?? date?.value
  const head = [
    ...list('MARKING:', [marking.label.level ?? 'UNMARKED']),
    ...list('NUMBER:', mrn ? [`${mrn.postWritten} ${mrn.serial}`] : []),
    ...list('DATE:', sent ? [sent.replace('T', ' ')] : []),
    ...list('FROM:', from ? [from.name] : []),
    ...list(
      'TO:',
      to.map(one => one.name),
    ),
    ...list(
      'INFO:',
      info.map(one => one.name),
    ),
    ...list(
      'TAGS:',
      tags.map(one => one.value),
    ),
    ...list('SUBJECT:', subject ? [subject.text] : []),
    ...references.flatMap((one, i) => list(i ? '    ' : 'REF:', [one.value])),
  ]
  const body = blocks.flatMap(block => ['', ...blockLines(block)])
  const names = signature.length ? ['', signature.map(one => one.value).join(', ')] : []
  return [...head, ...body, ...names].join('\n')
}

function blockLines(block: Block): string[] {
  if (block.kind === 'preformatted' || block.kind === 'set')
    return block.text.text.split('\n').flatMap(line => pieces(line))
  if (block.kind !== 'paragraph') return wrapped(block.text.text, '')
  const number = block.number ? `${block.number.value}. ` : ''
  const mark = block.portion ? `(${block.portion.value}) ` : ''
  return [
    ...wrapped(`${number}${mark}${block.text.text}`, ''),
    ...block.parts.flatMap(part => wrapped(`${part.label} ${part.text.text}`, '  ')),
  ]
}

/** A line of columns is cut only where it is too long for a mail at all. */
const pieces = (line: string): string[] => line.match(/.{1,900}/gu) ?? ['']

function wrapped(text: string, hang: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(pieces)) {
    if (line && line.length + 1 + word.length > COLUMNS) {
      lines.push(line)
      line = hang + word
    } else line = line ? `${line} ${word}` : lines.length ? hang + word : word
  }
  return line ? [...lines, line] : lines
}
