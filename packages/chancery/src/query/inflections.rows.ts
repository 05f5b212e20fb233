/** Endings that one word takes in turn. */
export interface Paradigm {
  readonly language?: 'en' | 'es' | 'fr'
  readonly endings: readonly string[]
  /** Two words with these endings are one word, whatever a stemmer says. */
  readonly sure?: true
  /** The last consonant is doubled before an ending that begins with a vowel: stop, stopped. */
  readonly doubling?: true
}

const row = (language: Paradigm['language'], endings: string, how?: 'sure' | 'doubling'): Paradigm => ({
  ...(language && { language }),
  endings: endings.split(' ').map(ending => (ending === '-' ? '' : ending)),
  ...(how && { [how]: true }),
})

/**
 * Number, gender and regular verbs of English, Spanish and French as they are written without accents; `-` is no
 * ending. Spanish and French endings that would join English words (plan, plane; date, data; server, servant) are
 * left out.
 */
export const PARADIGMS: readonly Paradigm[] = [
  row(undefined, '- s', 'sure'),
  row('en', '- es'),
  row('en', '- ed s es ing'),
  row('en', 'e ed es ing'),
  row('en', '- ed s ing', 'doubling'),
  row('en', 'y ies ied ying', 'sure'),
  row('en', 'f ves', 'sure'),
  row('en', 'fe ves', 'sure'),
  row('en', 'man men', 'sure'),
  row('en', 'is es', 'sure'),
  row('en', 'um a ums', 'sure'),
  row('es', 'al ales', 'sure'),
  row('es', 'el eles', 'sure'),
  row('es', 'ar ares', 'sure'),
  row('es', 'er eres', 'sure'),
  row('es', 'or ores', 'sure'),
  row('es', 'on ones', 'sure'),
  row('es', 'ad ades', 'sure'),
  row('es', 'z ces', 'sure'),
  row('es', 'o a os as'),
  row('es', 'ar ado ada ados adas ando aron aba aban amos ara aran aria arian'),
  row('es', 'er ido ida idos idas iendo ieron ia ian emos era eran eria erian'),
  row('es', 'ir ido ida idos idas iendo ieron ia ian imos ira iran iria irian'),
  row('fr', 'al aux', 'sure'),
  row('fr', 'eau eaux', 'sure'),
  row('fr', 'if ive ifs ives', 'sure'),
  row('fr', 'eux euse euses', 'sure'),
  row('fr', 'ien ienne iens iennes', 'sure'),
  row('fr', 'er ez ons ait aient era eront erait'),
]
