/**
 * Precedence: letter, name, how it is handled, source. ACP 127 ¶150-152; the emergency command precedence stands in
 * switched networks alone; NIACT is a State caption of the IMMEDIATE precedence. message-format.md 2.1, 2.2.
 */
export const PRECEDENCE_ROWS: readonly (readonly [letter: string, name: string, meaning: string, source: string])[] = [
  ['Y', 'EMERGENCY COMMAND', 'Emergency command precedence: before all others, FLASH included; switched networks only', 'JANAP 128'],
  ['Z', 'FLASH', 'Before all others; interrupts any lower transmission; receipt from station to station; delivered within 10 minutes', 'ACP 127 ¶151'],
  ['O', 'IMMEDIATE', 'Before PRIORITY and ROUTINE, which it may interrupt; delivered within 30 minutes', 'ACP 127 ¶151'],
  ['P', 'PRIORITY', 'Before ROUTINE; delivered within 3 hours', 'ACP 127 ¶151'],
  ['R', 'ROUTINE', 'After all others, in order of arrival; delivered within 6 hours', 'ACP 127 ¶151'],
  ['', 'NIACT IMMEDIATE', 'Night action: wakes the duty officer of the addressee so marked', '5 FAH-2 H-420'],
]
