// What the rules share, made visible: what each function finds in a cable, as findings that a page can mark.
import type * as Agency from '../../src/lint/agency.ts'
import type * as Cables from '../../src/lint/cable.ts'
import type * as Called from '../../src/lint/called.ts'
import type * as CaptionLines from '../../src/lint/caption-lines.ts'
import type * as Channels from '../../src/lint/channels.ts'
import type * as Characters from '../../src/lint/characters.ts'
import type * as Days from '../../src/lint/days.ts'
import type * as Form from '../../src/lint/form.ts'
import type * as Groups from '../../src/lint/groups.ts'
import type { LintOptions } from '../../src/lint/index.ts'
import type * as Marks from '../../src/lint/marks.ts'
import type * as OwnReferences from '../../src/lint/own-references.ts'
import type * as Ownership from '../../src/lint/ownership.ts'
import type * as Parts from '../../src/lint/part.ts'
import type * as PublishedNumber from '../../src/lint/published-number.ts'
import type { Reading } from '../../src/lint/rule.ts'
import type * as Sections from '../../src/lint/sections.ts'
import type * as Security from '../../src/lint/security.ts'
import type * as ServiceText from '../../src/lint/service-text.ts'
import type * as SlashForm from '../../src/lint/slash-form.ts'
import type * as Telegram from '../../src/lint/telegram.ts'
import type * as Together from '../../src/lint/together.ts'
import type * as UnknownLevel from '../../src/lint/unknown-level.ts'
import type * as Unmarked from '../../src/lint/unmarked.ts'
import type { Place, Span } from '../../src/text/index.ts'
import type { Use } from '../mutants/modules.ts'

/** One thing seen: where, what, and in words what more is known of it. */
export type Seen = readonly [
  what: string,
  where: Place | Span | undefined,
  more?: string | number | undefined,
]

type Cable = Cables.Cable
type Look = (use: Use, cable: Cable) => readonly Seen[]

/** By the file of the linter. */
export const LOOKS: Readonly<Record<string, Look>> = {
  'agency.ts': (use, cable) => {
    const { isOtherAgency } = use<typeof Agency>('agency.ts')
    return [...cable.message.to, ...cable.message.info].map(one => [
      isOtherAgency(cable, one) ? 'other' : 'own',
      one.namePlace,
    ])
  },
  'cable.ts': (_, cable) => [
    ['top', cable.top, cable.date],
    ...['mrn-assumed', 'partial-extract', 'codress'].map(
      (code): Seen => [code, cable.diagnostics(code)[0]?.place],
    ),
  ],
  'called.ts': (use, cable) =>
    use<typeof Called>('called.ts')
      .calledLists(cable)
      .flatMap((list, i) => list.map((one): Seen => ['called', one, `${i} ${one.text}`])),
  'caption-lines.ts': (use, cable) =>
    use<typeof CaptionLines>('caption-lines.ts')
      .captionLines(cable)
      .map(({ captions, words, span }) => ['captions', span, `${captions.join(', ')} in ${words}`]),
  'channels.ts': (use, cable) =>
    use<typeof Channels>('channels.ts')
      .channels(cable)
      .map(({ place, value }) => ['channel', place, value]),
  'characters.ts': (use, cable) => {
    const { characters, someOf } = use<typeof Characters>('characters.ts')
    return Object.entries(characters(cable)).flatMap(([kind, spans]) =>
      someOf(spans).map((span): Seen => [kind, span]),
    )
  },
  'days.ts': (use, { message: { eo } }) =>
    eo ? [[use<typeof Days>('days.ts').eventBeside(eo) ? 'event' : 'codes', eo.place]] : [],
  'form.ts': (use, cable) => {
    const { formOf, isService, isWireCopy, openings, present, textRange } = use<typeof Form>('form.ts')
    return [
      [
        'form',
        cable.top,
        `${formOf(cable)}${isService(cable) ? ' service' : ''}${isWireCopy(cable) ? ' wire' : ''}`,
      ],
      ['present', cable.top, [...present(cable)].sort((a, b) => a - b).join(' ')],
      ...openings(cable, 7).map((line): Seen => ['opens', line]),
      ...cable.parts.map((part): Seen => ['text', textRange(part)]),
    ]
  },
  'groups.ts': (use, cable) => {
    const { countOf, groupsOf } = use<typeof Groups>('groups.ts')
    return cable.parts.flatMap((part): Seen[] => {
      const { letters, words } = groupsOf(part)
      const count = countOf(part)
      return [
        ['groups', cable.top, `${letters} or ${words}`],
        ['count', count?.span, count?.value],
      ]
    })
  },
  'marks.ts': (use, cable) => {
    const all = use<typeof Marks>('marks.ts')
    return [
      ...all
        .banners(cable)
        .map(
          (one): Seen => [
            'banner',
            all.whole(one),
            `${one.level}${one.alone ? ', alone' : ''}${all.isRegister(one) ? ', register' : ''}`,
          ],
        ),
      ...all
        .portions(cable)
        .map(
          (one): Seen => [
            'portion',
            all.whole(one),
            `${one.level}, ${one.kind} ${one.paragraph?.number?.value ?? ''}${all.isRegister(one) ? '' : 'no'}`,
          ],
        ),
      ...[...all.controls(cable)].map(([name, place]): Seen => ['control', place, name]),
      ...all.unread(cable).map((span): Seen => ['unread', span]),
      ['level', cable.top, `${all.level(cable)}${all.isClassified(cable) ? ', classified' : ''}`],
      ['first', cable.top, all.banner(cable)?.level],
      ['marks', cable.top, all.marks(cable).length],
    ]
  },
  'own-references.ts': (use, cable) =>
    use<typeof OwnReferences>('own-references.ts')
      .ownReferences(cable)
      .map(({ span, letter }) => ['own', span, letter]),
  'ownership.ts': (use, cable) =>
    (use<typeof Ownership>('ownership.ts').ownership(cable.reading).get(cable.message) ?? []).map(
      ({ code, place }) => [code, place],
    ),
  'part.ts': (use, cable) => {
    const { lineOf, occurrences, opening, wholeLine, wordsOf, written } = use<typeof Parts>('part.ts')
    return cable.parts.flatMap(({ lines, heading, text, ending, source, start, end }) => [
      ...(
        [
          ['heading', heading],
          ['text', text],
          ['ending', ending],
        ] as const
      ).flatMap(([zone, list]) =>
        list.map((line): Seen => [zone, written(line), `${line.fl}${line.opens ? '' : ' goes on'}`]),
      ),
      ...opening(lines, 8).flatMap(line => wordsOf(line).map((word): Seen => ['word', word, word.text])),
      ...occurrences('PIER', cable.source({ source }), { source, start, end }).flatMap((span): Seen[] => [
        ['pier', span],
        ['line', lineOf(cable.source(span), span)],
        ['whole', wholeLine(cable.source(span), span)],
      ]),
    ])
  },
  'published-number.ts': (use, cable) => {
    const found = use<typeof PublishedNumber>('published-number.ts').publishedNumber(cable)
    return found ? [[found.contradicts ? 'contradicts' : 'agrees', found.fact.place]] : []
  },
  'sections.ts': (use, cable) => {
    const { firstOfNumber, lineAt, sectionLines, wordsAt } = use<typeof Sections>('sections.ts')
    return [
      ...sectionLines(cable).map(
        ({ line, marking, final, number, written, of, ofWritten }): Seen => [
          final ? 'final' : 'section',
          line,
          `${marking} ${number} ${written} of ${of} ${ofWritten}`,
        ],
      ),
      ...cable.parts.flatMap((part): Seen[] => [
        ['line-7', lineAt(part, 7), wordsAt(part, 7)],
        ['line-8', lineAt(part, 8), wordsAt(part, 8)],
      ]),
      ['first', firstOfNumber(cable)?.place],
    ]
  },
  'security.ts': (use, cable) => {
    const found = use<typeof Security>('security.ts').marker(cable)
    return found ? [['marker', found.word, `${found.main} ${found.release} ${found.tail}`]] : []
  },
  'service-text.ts': (use, cable) => {
    const found = use<typeof ServiceText>('service-text.ts').serviceText(cable)
    if (!found) return []
    return [
      ['words', found.words.map(word => word)],
      ...found.signals.map(({ value, word, at }): Seen => ['signal', word, `${value} at ${at}`]),
    ]
  },
  'slash-form.ts': (use, cable) => {
    const { banners, portions, whole } = use<typeof Marks>('marks.ts')
    const { isSlashForm } = use<typeof SlashForm>('slash-form.ts')
    return [...banners(cable), ...portions(cable)].map(one => [
      isSlashForm(one) ? 'slash' : 'other',
      whole(one),
    ])
  },
  'telegram.ts': (use, cable) => [
    [use<typeof Telegram>('telegram.ts').isTelegramText(cable) ? 'telegram' : 'other', cable.top],
  ],
  'together.ts': (use, cable) => {
    const { conflicts, together } = use<typeof Together>('together.ts')
    return [
      ...together(cable).flatMap((set, i) =>
        [...set].map(([name, place]): Seen => ['together', place, `${i} ${name}`]),
      ),
      ...[...conflicts(cable, 'NOFORN', ['REL TO', 'RELIDO'])].map(
        ({ place, other }): Seen => ['conflict', place, other],
      ),
    ]
  },
  'unknown-level.ts': (use, cable) => [
    ['unknown', use<typeof UnknownLevel>('unknown-level.ts').unknownLevel(cable)],
  ],
  'unmarked.ts': (use, cable) =>
    use<typeof Unmarked>('unmarked.ts')
      .unmarked(cable)
      .map(({ kind, place }) => ['unmarked', place, kind]),
}

/** What a look sees in every message of a reading. */
export function look(use: Use, file: string, reading: Reading, options: LintOptions): Seen[] {
  const { Cable } = use<typeof Cables>('cable.ts')
  const { ownership } = use<typeof Ownership>('ownership.ts')
  return reading.messages.flatMap(message => {
    const cable: Cable = new Cable(
      message,
      reading,
      options.profile ?? 'transmit',
      options.context ?? {},
      options.date,
      () => ownership(reading).get(message) ?? [],
    )
    return LOOKS[file]!(use, cable).filter(([, where]) => where && (!Array.isArray(where) || where.length))
  })
}
