import type { Message } from '../message/message.ts'

/** Signals of a message that is sent again knowingly. ACP 127 ¶420, ¶427, ¶437. */
const AGAIN = ['ZFG', 'ZFD', 'ZDK', 'ZEL', 'ZES']

export const isSentAgain = ({ transmission }: Message): boolean =>
  transmission.signals.some(({ value }) => AGAIN.includes(value.slice(0, 3)))
