/**
 * Posts that are one office under names that followed one another: the name in reference numbers, the one after it, the
 * year of the change, and how: r renamed with its city, m moved to another city, o opened again after years.
 * Source: public lists of posts and of renamed cities; from general knowledge.
 */
export const POST_SUCCESSION_ROWS: readonly (readonly [
  before: string, after: string, year: number, how: 'r' | 'm' | 'o',
])[] = [
  ['PEKING', 'BEIJING', 1979, 'r'],
  ['SAIGON', 'HO CHI MINH CITY', 1997, 'o'],
  ['BOMBAY', 'MUMBAI', 1996, 'r'],
  ['MADRAS', 'CHENNAI', 1997, 'r'],
  ['CALCUTTA', 'KOLKATA', 2001, 'r'],
  ['LENINGRAD', 'ST PETERSBURG', 1991, 'r'],
  ['LOURENCO MARQUES', 'MAPUTO', 1976, 'r'],
  ['TANANARIVE', 'ANTANANARIVO', 1976, 'r'],
  ['DACCA', 'DHAKA', 1982, 'r'],
  ['JIDDA', 'JEDDAH', 1984, 'r'],
  ['KIEV', 'KYIV', 2006, 'r'],
  ['BONN', 'BERLIN', 1999, 'm'],
  ['SALISBURY', 'HARARE', 1982, 'r'],
  ['TAIPEI', 'AIT TAIPEI', 1979, 'r'],
]
