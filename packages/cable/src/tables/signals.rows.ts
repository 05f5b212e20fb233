/**
 * Operating signals met in format lines 4 and 5 of State traffic, with their reading and its source
 * (message-format 1.6; A127 is ACP 127, A117 is ACP 117 CAN-US). `?`: not confirmed by a source that was read.
 */
export const SIGNAL_ROWS: readonly (readonly [signal: string, reading: string, source: string])[] = [
  ['ZNR', 'May be sent over any circuit', 'A127 203'],
  ['ZNY', 'Only over approved secure circuits', 'A127 203'],
  ['ZZH', 'Mark of the State network, on nearly every telegram', '?'],
  ['ZZK', 'Immediate delivery required at posts that are not manned around the clock', 'A117'],
  ['ZFD', 'Suspected duplicate of an earlier transmission', 'A127 427'],
  ['ZDK', 'Repetition follows as asked', 'A127 416'],
  ['ZEL', 'Correction follows', 'A127 420'],
  ['ZDG', 'Accuracy doubtful, correction to come', 'A127 420'],
  ['ZUI', 'Your attention is invited to', 'A127 416'],
  ['ZFR', 'Cancel', 'A127 424'],
  ['ZOJ', 'Corrected version', '?'],
  ['ZOC', 'Relay to addressees you are responsible for', '?'],
  ['ZDF', 'Received by', '?'],
  ['ZEX', 'Book message', 'A127 206'],
  ['ZFF', 'Advice of receipt', '?'],
  ['ZGC', 'Station receipts for FLASH are waived', 'A127 426'],
  ['ZOT', 'Handle at the lower precedence for the stations named', 'A127 152'],
  ['ZEQ', 'Sent again by the originator after misrouting', 'A127 151'],
  ['ZEN', 'Delivered by other means', 'A127 124'],
  ['ZDS', '', '?'],
  ['ZYB', '', '?'],
  ['CCY', 'Corrected copy', '?'],
]
