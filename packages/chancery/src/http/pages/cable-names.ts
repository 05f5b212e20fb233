import type { Block, Message } from '@chancery/cable'
import type { ModelName } from '../../archive/archive.ts'
import { namesOf } from '../../names/index.ts'
import { NAME_FIELDS } from '../../query/index.ts'
import { type Child, html } from '../html.ts'
import { inEnglish, say } from '../tongues/index.ts'
import { nameUrl } from '../urls.ts'
import { cell } from './cell.ts'
import { KINDS } from './names.ts'

const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? [block.text.text, ...block.parts.map(part => `${part.label} ${part.text.text}`)].join('\n')
    : block.text.text

/** Who and what the text names, each with the paragraphs in which it stands. */
export function cableNames({ subject, blocks }: Message, byModel: readonly ModelName[]): Child {
  const found = namesOf([subject?.text ?? '', ...blocks.map(textOf)])
  const rows = NAME_FIELDS.map(kind => {
    const names: (readonly [name: string, where: readonly number[], model?: true])[] = [...found.get(kind)!]
    for (const [field, name, where] of byModel) if (field === kind) names.push([name, where, true])
    return cell(
      say(KINDS[kind]),
      names.length > 0 &&
        html`<ul class="named"${inEnglish()}>${names.map(([name, where, model]) => html`<li><a href="${nameUrl(kind, name)}">${name}</a>${model && html` <small>${say('by the model')}</small>`}${where.map(block => paragraph(blocks[block - 1]))}</li> `)}</ul>`,
    )
  })
  return (
    (byModel.length > 0 || NAME_FIELDS.some(kind => found.get(kind)!.size > 0)) &&
    html`<section class="after names" aria-labelledby="names"><h2 id="names">${say('Names in the text')}</h2><dl class="form">${rows}</dl></section>`
  )
}

/** A numbered paragraph is named by its number. */
const paragraph = (block: Block | undefined): Child =>
  block?.kind === 'paragraph' &&
  block.number &&
  html` <a class="to-paragraph" href="#${block.anchor}">¶${block.number.value}</a>`
