import { MONTH_NAMES } from './calendar.ts'
import type { Random } from './random.ts'
import { COMPANIES, GENERAL, PEOPLE, TOPICS, TOWNS, type Topic } from './topics.ts'
import type { TrueParagraph } from './truth.ts'

/** A matter that several cables tell of: its town, firm and people stay the same. */
export interface Story {
  readonly topics: readonly Topic[]
  readonly town: string
  readonly company: string
  readonly people: readonly string[]
}

export function drawStory(chance: Random): Story {
  return {
    topics: chance.some(TOPICS, 3),
    town: chance.pick(TOWNS),
    company: chance.pick(COMPANIES),
    people: chance.some(PEOPLE, 4),
  }
}

export function fill(template: string, story: Story, chance: Random): string {
  return template.replace(/\{m\} \{n\}|\{n\}th|\{([a-z])\}/g, (whole, mark: string | undefined) => {
    switch (mark) {
      case 't':
        return story.town
      case 'c':
        return story.company
      case 'p':
        return chance.pick(story.people)
      case 'n':
        return String(chance.int(3, 48))
      case 'm':
        return chance.pick(MONTH_NAMES)
      default:
        return whole === '{n}th'
          ? `${chance.int(4, 20)}th`
          : `${chance.pick(MONTH_NAMES)} ${chance.int(1, 28)}`
    }
  })
}

const REQUESTS = [
  'post asks for guidance on the line to take with {p} by {m} {n}.',
  'please advise whether {c} may be told of this.',
  'we ask that the question of {t} be put to the board before {m}.',
]

const sentence = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

export interface BodyWish {
  readonly paragraphs: number
  readonly long: boolean
  /** Begins with what is asked of the reader. */
  readonly action?: boolean
  /** Items of lists have letters instead of dashes. */
  readonly labelled?: boolean
}

/** Numbered paragraphs: a summary, the matter under its headings, a comment. Portions are put in afterwards. */
export function writeBody(story: Story, chance: Random, wish: BodyWish): TrueParagraph[] {
  const main = story.topics[0]!
  const topics = wish.long ? story.topics : [main]
  const tell = (templates: readonly string[]): string =>
    templates.map(one => sentence(fill(one, story, chance))).join(' ')
  const left = new Map(topics.map(topic => [topic, chance.some([...topic.body], topic.body.length)]))
  const general = chance.some(GENERAL, GENERAL.length)
  const next = (topic: Topic): string[] => {
    const own = left.get(topic)!.splice(0, chance.int(1, 2))
    const more = general.splice(0, own.length ? chance.int(0, 2) : chance.int(2, 3))
    return [...own, ...more]
  }

  const summary = tell(chance.some(main.summary, chance.int(1, 2)))
  const words = chance.pick(['SUMMARY: ', 'Summary: ', 'Summary. ', 'SUMMARY. '])
  const out: TrueParagraph[] = [
    {
      number: 1,
      text: `${words}${summary} END ${words.slice(0, 7).toUpperCase()}.`,
      items: [],
      passage: 'summary',
    },
  ]
  const headings = topics.map(topic => chance.some([...topic.headings], topic.headings.length))
  if (wish.action)
    out.push({
      number: 2,
      text: `ACTION REQUESTED: ${sentence(fill(chance.pick(REQUESTS), story, chance))}`,
      items: [],
      passage: 'action',
    })
  const withHeadings = wish.long || chance.chance(0.5)
  for (let number = out.length + 1; number < wish.paragraphs; number++) {
    const share = Math.min(
      topics.length - 1,
      Math.floor(((number - 2) * topics.length) / (wish.paragraphs - 2)),
    )
    const sentences = next(topics[share]!)
    if (!sentences.length) break
    const heading = withHeadings && chance.chance(0.45) ? headings[share]!.pop() : undefined
    const items = !heading && chance.chance(0.12) ? general.splice(0, 3) : []
    out.push({
      number,
      text: tell(sentences) + (items.length ? ' Three points deserve notice:' : ''),
      items: items.map(one => sentence(fill(one, story, chance))),
      ...(items.length && wish.labelled && { labels: ['A.', 'B.', 'C.'] }),
      ...(heading && { heading }),
    })
  }
  out.push({
    number: out.length + 1,
    text: `COMMENT: ${tell(chance.some(main.comment, chance.int(1, 2)))} END COMMENT.`,
    items: [],
    passage: 'comment',
  })
  return out
}
