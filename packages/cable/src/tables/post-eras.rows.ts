/**
 * Names of posts that were renamed, closed or moved: the name, the first and the last year in which telegrams bear
 * it. Years from general knowledge; a year without a number is open.
 */
export const POST_ERA_ROWS: readonly (readonly [mrnName: string, from: number | undefined, to: number | undefined])[] = [
  ['PEKING', 1973, 1979],
  ['BEIJING', 1979, undefined],
  ['SAIGON', undefined, 1975],
  ['HO CHI MINH CITY', 1997, undefined],
  ['BOMBAY', undefined, 1996],
  ['MUMBAI', 1996, undefined],
  ['MADRAS', undefined, 1997],
  ['CHENNAI', 1997, undefined],
  ['CALCUTTA', undefined, 2001],
  ['KOLKATA', 2001, undefined],
  ['LENINGRAD', 1972, 1991],
  ['ST PETERSBURG', 1991, undefined],
  ['LOURENCO MARQUES', undefined, 1976],
  ['MAPUTO', 1976, undefined],
  ['TANANARIVE', undefined, 1976],
  ['ANTANANARIVO', 1976, undefined],
  ['DACCA', undefined, 1982],
  ['DHAKA', 1982, undefined],
  ['JIDDA', undefined, 1984],
  ['JEDDAH', 1984, undefined],
  ['KIEV', 1991, 2006],
  ['KYIV', 2006, undefined],
  ['RANGOON', undefined, undefined],
  ['BONN', undefined, 1999],
  ['TEHRAN', undefined, 1979],
  ['SALISBURY', undefined, 1982],
  ['HARARE', 1982, undefined],
]
