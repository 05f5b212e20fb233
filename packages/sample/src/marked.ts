import { shortLevel } from './plan/marking.ts'
import { AGENCIES } from './posts.ts'
import type { Truth } from './truth.ts'

/** From this day every portion of a classified text bears its mark. markings.md 10, M12. */
const MARKS_FROM = '1995-10-14'
/** In these years SIPDIS shares a telegram with other agencies. markings.md 10, M42. */
const SHARED_FROM = '2005-01-01'
const SHARED_UNTIL = '2010-12-31'
/** With these a telegram is not shared. */
const NARROW: readonly string[] = ['NODIS', 'EXDIS', 'STADIS']
/** Among the TAGS of the seventies one is kept for good. markings.md 10, M51. */
const KEPT = 'PFOR'

/**
 * What the rules of marking want of a cable of its day, where the sample draws less, as drafters did: a mark on subject and
 * paragraphs, SIPDIS for other agencies and STADIS without them, the Register's strokes, and no group of midnight.
 */
export function marked(given: Truth): Truth {
  const truth = withoutMidnight(given)
  const { level, dtg, service, captions } = truth
  if (level === 'UNCLASSIFIED' || service) return truth
  const day = dtg.slice(0, 10)
  const shared =
    truth.order !== undefined &&
    day >= SHARED_FROM &&
    day <= SHARED_UNTIL &&
    !captions.includes('SIPDIS') &&
    !captions.some(one => NARROW.includes(one))
  const temporary =
    truth.era === 'seventies' &&
    truth.tags.length > 0 &&
    !truth.tags.some(one => one.length === 4 && /^[EMPST]/.test(one))
  return {
    ...truth,
    ...(captions.includes('STADIS') && withinDepartment(truth)),
    ...(shared && { captions: [...captions, 'SIPDIS'] }),
    ...(temporary && { tags: [...truth.tags, KEPT] }),
    ...(day >= MARKS_FROM && {
      subjectPortion: truth.subjectPortion ?? 'U',
      paragraphs: truth.paragraphs.map(one => ({
        ...one,
        portion: (one.portion ?? shortLevel(level)).replace(/^(\w+)\/NF$/, '$1//NF'),
      })),
    }),
  }
}

/** 0000 belongs to two days. message-format.md 10, DTG04. */
function withoutMidnight(truth: Truth): Truth {
  if (!truth.dtg.endsWith('T00:00Z')) return truth
  const dtg = truth.dtg.replace('T00:00Z', 'T00:01Z')
  return { ...truth, dtg, filed: truth.filed > dtg ? truth.filed : dtg }
}

const OTHERS = new Set(AGENCIES.map(([, name]) => name))

function withinDepartment({ to, info, called }: Truth): Pick<Truth, 'info' | 'called'> {
  const kept = info.filter(({ name }) => !OTHERS.has(name))
  const routes = new Set([...to, ...kept].map(({ routing }) => routing))
  return { info: kept, called: called.filter(one => routes.has(one)) }
}
