import {
  type Addressee,
  type Block,
  explain,
  type Message,
  type Place,
  type Portion,
  precedenceName,
  readable,
  readableTitle,
  tagTitle,
} from '@chancery/cable'
import { element } from './dom.ts'

const TONES: Readonly<Record<string, string>> = {
  UNCLASSIFIED: 'u',
  RESTRICTED: 'r',
  CONFIDENTIAL: 'c',
  SECRET: 's',
  'TOP SECRET': 't',
}
const tone = (level: string | undefined): string => `tone-${(level && TONES[level]) ?? 'none'}`

/** What points at words of the source carries their offsets. */
function at<T extends HTMLElement>(made: T, place: Place | undefined): T {
  if (place?.length) made.dataset.at = place.map(({ start, end }) => `${start}-${end}`).join(' ')
  return made
}

/** One message as people read it. */
export function readingOf(message: Message): HTMLElement {
  const { marking, mrn, dtg, subject } = message
  const level = [
    marking.label.level ?? 'No classification',
    ...marking.label.controls,
    ...marking.label.caveats,
  ].join(' // ')
  const day = message.dtg?.value.slice(0, 10)
  return element(
    'article',
    '',
    at(element('p', `banner ${tone(marking.label.level)}`, level), marking.banner?.place),
    element(
      'p',
      'glance',
      mrn && at(element('span', '', `${mrn.short ?? `${mrn.post} ${mrn.serial}`}`), mrn.place),
      dtg && at(element('span', '', dtg.value.replace('T', ' ').replace('Z', ' UTC')), dtg.place),
    ),
    subject && at(element('h2', 'subject', readableTitle(subject.text)), subject.place),
    element('dl', 'cells', cells(message, day)),
    element('div', 'body', message.blocks.map(blockOf)),
  )
}

function* rows(message: Message, day: string | undefined): Generator<[string, (HTMLElement | string)[]]> {
  const { precedence, from, to, info, captions, tags, references, eo, declassification, signature } = message
  if (precedence.action)
    yield [
      'Precedence',
      [
        at(element('span', '', said(precedence.action.value)), precedence.action.place),
        ...(precedence.info
          ? [', information ', at(element('span', '', said(precedence.info.value)), precedence.info.place)]
          : []),
      ],
    ]
  if (from) yield ['From', [party(from)]]
  if (to.length) yield ['To', lines(to.map(party))]
  if (info.length) yield ['Information', lines(info.map(party))]
  if (captions.length)
    yield [
      'Captions',
      lines(
        captions.map(one =>
          at(
            element(
              'span',
              '',
              one.value,
              gloss(explain(one.value, day).find(({ kind }) => kind === 'caption')?.meaning),
            ),
            one.place,
          ),
        ),
      ),
    ]
  if (eo)
    yield [
      'Declassify',
      [
        at(
          element('span', '', eo.instruction?.raw ?? eo.order?.raw ?? '', gloss(declassification.because)),
          eo.place,
        ),
      ],
    ]
  if (tags.length)
    yield [
      'TAGS',
      lines(
        tags.map(one =>
          at(element('span', '', one.value, gloss(one.title ?? tagTitle(one.value))), one.place),
        ),
      ),
    ]
  if (references.length)
    yield [
      'References',
      lines(
        references.map(one =>
          at(
            element(
              'span',
              '',
              `${one.bullet ? `${one.bullet}. ` : ''}${one.key ?? one.value}`,
              gloss(one.note),
            ),
            one.place,
          ),
        ),
      ),
    ]
  if (signature.length)
    yield ['Signed', lines(signature.map(one => at(element('span', '', one.value), one.place)))]
}

const cells = (message: Message, day: string | undefined): HTMLElement[] =>
  [...rows(message, day)].map(([name, content]) =>
    element('div', '', element('dt', '', name), element('dd', '', content)),
  )

const lines = (list: readonly HTMLElement[]): HTMLElement[] => list.map(one => element('div', 'line', one))
const said = (letter: string): string => precedenceName(letter) ?? letter
const gloss = (words: string | undefined): HTMLElement | undefined =>
  words ? element('span', 'gloss', ` ${words}`) : undefined

const party = ({ name, routing, precedence, exempt, place }: Addressee): HTMLElement =>
  at(
    element(
      'span',
      '',
      name,
      routing && element('span', 'code', ` ${routing.value}`),
      gloss(precedence?.value),
      exempt.length > 0 && gloss(`except ${exempt.map(one => one.value).join(', ')}`),
    ),
    place,
  )

const mark = (portion: Portion | undefined): HTMLElement | undefined =>
  portion && at(element('span', `portion ${tone(portion.level)}`, ` ${portion.raw}`), portion.place)

function blockOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element(
        'div',
        'block',
        element('div', 'margin', block.number && `${block.number.value}.`, mark(block.portion)),
        element(
          'div',
          '',
          at(element('p', '', readable(block.text.text)), block.place),
          block.parts.map(part =>
            at(
              element('p', 'part', `${part.label} `, mark(part.portion), readable(part.text.text)),
              part.place,
            ),
          ),
        ),
      )
    case 'heading':
      return element(
        'div',
        'block heading',
        element('div', 'margin', mark(block.portion)),
        at(element('p', '', block.text.text), block.place),
      )
    default:
      return element(
        'div',
        'block',
        element('div', 'margin'),
        at(element('pre', '', block.text.text), block.place),
      )
  }
}
