/** Posts that send the sample: MRN name, PLAD, routing indicator, country TAGS. Facts; the traffic is invented. */
export interface SamplePost {
  readonly name: string
  readonly plad: string
  readonly routing: string
  readonly country: string
  /** Minutes to a number; of those that say none, by the length of the name. */
  readonly pace?: number
}

const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['ABIDJAN', 'AMEMBASSY ABIDJAN', 'RUEHAB', 'IV'],
  ['ACCRA', 'AMEMBASSY ACCRA', 'RUEHAR', 'GH'],
  ['ANKARA', 'AMEMBASSY ANKARA', 'RUEHAK', 'TU'],
  ['ATHENS', 'AMEMBASSY ATHENS', 'RUEHTH', 'GR'],
  ['BERN', 'AMEMBASSY BERN', 'RUEHSW', 'SZ'],
  ['BOGOTA', 'AMEMBASSY BOGOTA', 'RUEHBO', 'CO'],
  ['BRASILIA', 'AMEMBASSY BRASILIA', 'RUEHBR', 'BR'],
  ['BUENOS AIRES', 'AMEMBASSY BUENOS AIRES', 'RUEHBU', 'AR'],
  ['COPENHAGEN', 'AMEMBASSY COPENHAGEN', 'RUEHCP', 'DA'],
  ['DAKAR', 'AMEMBASSY DAKAR', 'RUEHDK', 'SG'],
  ['DUBLIN', 'AMEMBASSY DUBLIN', 'RUEHDL', 'EI'],
  ['HELSINKI', 'AMEMBASSY HELSINKI', 'RUEHHE', 'FI'],
  ['ISTANBUL', 'AMCONSUL ISTANBUL', 'RUEHIT', 'TU'],
  ['KUALA LUMPUR', 'AMEMBASSY KUALA LUMPUR', 'RUEHKL', 'MY'],
  ['LA PAZ', 'AMEMBASSY LA PAZ', 'RUEHLP', 'BL'],
  ['LIMA', 'AMEMBASSY LIMA', 'RUEHPE', 'PE'],
  ['LISBON', 'AMEMBASSY LISBON', 'RUEHLI', 'PO'],
  ['MADRID', 'AMEMBASSY MADRID', 'RUEHMD', 'SP'],
  ['MANILA', 'AMEMBASSY MANILA', 'RUEHML', 'RP'],
  ['MEXICO', 'AMEMBASSY MEXICO', 'RUEHME', 'MX'],
  ['MONTEVIDEO', 'AMEMBASSY MONTEVIDEO', 'RUEHMN', 'UY'],
  ['NAIROBI', 'AMEMBASSY NAIROBI', 'RUEHNR', 'KE'],
  ['OSLO', 'AMEMBASSY OSLO', 'RUEHNY', 'NO'],
  ['OTTAWA', 'AMEMBASSY OTTAWA', 'RUEHOT', 'CA'],
  ['PANAMA', 'AMEMBASSY PANAMA', 'RUEHZP', 'PM'],
  ['PARIS', 'AMEMBASSY PARIS', 'RUEHFR', 'FR'],
  ['PORT AU PRINCE', 'AMEMBASSY PORT AU PRINCE', 'RUEHPU', 'HA'],
  ['QUITO', 'AMEMBASSY QUITO', 'RUEHQT', 'EC'],
  ['REYKJAVIK', 'AMEMBASSY REYKJAVIK', 'RUEHRK', 'IC'],
  ['RIGA', 'AMEMBASSY RIGA', 'RUEHRA', 'LG'],
  ['RIO DE JANEIRO', 'AMCONSUL RIO DE JANEIRO', 'RUEHRI', 'BR'],
  ['SAN JOSE', 'AMEMBASSY SAN JOSE', 'RUEHSJ', 'CS'],
  ['SAO PAULO', 'AMCONSUL SAO PAULO', 'RUEHSO', 'BR'],
  ['SINGAPORE', 'AMEMBASSY SINGAPORE', 'RUEHGP', 'SN'],
  ['STOCKHOLM', 'AMEMBASSY STOCKHOLM', 'RUEHSM', 'SW'],
  ['TALLINN', 'AMEMBASSY TALLINN', 'RUEHTL', 'EN'],
  ['TOKYO', 'AMEMBASSY TOKYO', 'RUEHKO', 'JA'],
  ['VIENNA', 'AMEMBASSY VIENNA', 'RUEHVI', 'AU'],
  ['VLADIVOSTOK', 'AMCONSUL VLADIVOSTOK', 'RUEHVK', 'RS'],
  ['WELLINGTON', 'AMEMBASSY WELLINGTON', 'RUEHWL', 'NZ'],
]

export const POSTS: readonly SamplePost[] = ROWS.map(([name, plad, routing, country]) => ({
  name,
  plad,
  routing,
  country,
}))

/** Posts of countries that were none before 1991. */
const LATER = new Set(['RIGA', 'TALLINN', 'VLADIVOSTOK'])
export const EARLY_POSTS: readonly SamplePost[] = POSTS.filter(one => !LATER.has(one.name))

export const DEPARTMENT: SamplePost = {
  name: 'STATE',
  plad: 'SECSTATE WASHDC',
  routing: 'RUEHC',
  country: 'US',
}

/** Addressees that are no posts of the sample. */
export const AGENCIES: readonly (readonly [string, string])[] = [
  ['RUEHRC', 'DEPT OF AGRICULTURE WASHDC'],
  ['RUCPDOC', 'DEPT OF COMMERCE WASHDC'],
  ['RUEATRS', 'DEPT OF TREASURY WASHINGTON DC'],
  ['RHEHNSC', 'NSC WASHDC'],
  ['RUEAIIA', 'CIA WASHINGTON DC'],
  ['RUEKJCS', 'SECDEF WASHINGTON DC'],
]

export const COLLECTIVES: readonly (readonly [string, string])[] = [
  ['RUEHZL', 'EUROPEAN POLITICAL COLLECTIVE'],
  ['RUCNASE', 'ASEAN MEMBER COLLECTIVE'],
  ['RUEHZN', 'ENVIRONMENT SCIENCE AND TECHNOLOGY COLLECTIVE'],
]

/** Other names that citing telegrams use for a post. message-format.md 9.5. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  STATE: ['SECSTATE', 'STAT', 'STAE'],
  'BUENOS AIRES': ['BA'],
  'RIO DE JANEIRO': ['RIO'],
  'KUALA LUMPUR': ['KL', 'KUALALUMP'],
  'PORT AU PRINCE': ['PAP', 'PORT-AU-PRINCE'],
  MEXICO: ['MEX', 'MEXICO CITY'],
  MONTEVIDEO: ['MVD'],
  ANKARA: ['ANK'],
}
