/**
 * Identifiers of the published set that no rule can mend: the text behind them is gone or they name another office
 * than the one that sent them. Identifier as published, canonical identifier. Source: the lists of the
 * cablemap reader (BSD licence); everything a rule can do is left out.
 */
export const MRN_REPAIR_ROWS: readonly (readonly [published: string, canonical: string])[] = [
  ['092OF5', '09STATE126780'],
  ['0901OF02RPODUBAI288', '09DUBAI288'],
  ['09BRUSELS1292', '09USEUBRUSSELS1292'],
  ['09SECTION01OF03BRUSSELS1234', '09USEUBRUSSELS1234'],
]
