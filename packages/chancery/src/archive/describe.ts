import { type Block, type Label, type Message, postName, precedenceName, rank } from '@chancery/cable'
import type { Indexed } from '../query/index.ts'
import type { CableSummary } from '../store/index.ts'

/** A marking for people: level, then caveats and controls. */
export function markingOf(label: Label): string {
  const level = label.level ?? 'UNMARKED'
  const rest = [...label.caveats, ...label.controls]
  return rest.length ? `${level}//${rest.join('/')}` : level
}

/** `U < LOU = SBU < RESTRICTED < C < S < TS`: the steps of `class:`. */
export function classRank(label: Label): number | undefined {
  if (!label.level) return undefined
  const level = rank(label.level)
  return level > 0 ? level + 1 : label.controls.length ? 1 : 0
}

/** What lists show of a message. */
export function summarise(message: Message): CableSummary {
  const { mrn, from, subject, precedence } = message
  const sent = message.dtg ?? message.date
  const post = mrn?.post
  return {
    ...(mrn && {
      mrn: `${mrn.year === undefined ? '' : `${String(mrn.year % 100).padStart(2, '0')} `}${mrn.postWritten} ${mrn.serial}`,
    }),
    ...(mrn?.key && { mrnKey: mrn.key }),
    ...(sent && { date: sent.value }),
    ...(from && { from: from.name }),
    ...(post && { post, postName: postName(post) }),
    ...(subject && { subject: subject.text }),
    ...(precedence.action && { precedence: precedence.action.value }),
    tags: message.tags.map(tag => tag.value),
    captions: message.captions.map(caption => caption.value),
    missingSections: message.sections.missing,
  }
}

/** By its letter and by its name. */
const precedenceNames = (letter: string): string[] => {
  const name = precedenceName(letter)
  return name ? [letter, name] : [letter]
}

/** What the index knows of a message. */
export function indexed(message: Message, label: Label): Indexed {
  const { mrn, from } = message
  const sent = message.dtg ?? message.date
  const rank = classRank(label)
  const names = (list: Message['to']): string[] => list.map(one => one.name)
  const posts = mrn ? [postName(mrn.post) ?? mrn.postWritten] : []
  return {
    subject: message.subject?.text ?? '',
    body: [
      ...message.blocks.map(blockText),
      ...message.references.map(reference => reference.value),
      ...message.passTo.map(pass => pass.raw),
      ...message.signature.map(signer => signer.value),
      from?.name ?? '',
      ...names(message.to),
      ...names(message.info),
      mrn?.short ?? mrn?.postWritten ?? '',
      ...message.captions.map(caption => caption.value),
      ...message.tags.map(tag => tag.value),
      ...(message.authority?.classifiedBy.map(one => one.value) ?? []),
    ].join('\n'),
    ...(sent && { day: sent.value.slice(0, 10) }),
    ...(rank !== undefined && { classRank: rank }),
    values: {
      from: [...(from ? [from.name] : []), ...posts],
      post: posts,
      to: names(message.to),
      addressee: [...names(message.to), ...names(message.info)],
      tags: message.tags.map(tag => tag.value),
      caption: message.captions.map(caption => caption.value),
      mrn: mrn ? [mrn.short ?? `${mrn.postWritten} ${mrn.serial}`, ...(mrn.key ? [mrn.key] : [])] : [],
      ref: message.references.flatMap(reference => reference.key ?? []),
      precedence: message.precedence.action ? precedenceNames(message.precedence.action.value) : [],
    },
  }
}

export function blockText(block: Block): string {
  return block.kind === 'paragraph'
    ? [block.text.text, ...block.parts.map(part => `${part.label} ${part.text.text}`)].join('\n')
    : block.text.text
}
