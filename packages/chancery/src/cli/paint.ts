import type { Classification } from '@chancery/cable'

/** Colours of a terminal; each gives its text back unchanged where colours are off. */
export interface Paint {
  readonly on: boolean
  bold(text: string): string
  dim(text: string): string
  underline(text: string): string
  /** Words that matched. */
  hit(text: string): string
  error(text: string): string
  warning(text: string): string
  info(text: string): string
  /** Text in the colour of a level; grey where there is none. */
  level(level: Classification | undefined, text: string): string
  /** The same colour as ground. */
  banner(level: Classification | undefined, text: string): string
}

/** The colours of cover sheets: green, blue, red, orange. */
const FOREGROUND: Readonly<Record<Classification, string>> = {
  UNCLASSIFIED: '32',
  RESTRICTED: '36',
  CONFIDENTIAL: '34',
  SECRET: '31',
  'TOP SECRET': '38;5;208',
}

const GROUND: Readonly<Record<Classification, string>> = {
  UNCLASSIFIED: '1;97;42',
  RESTRICTED: '1;97;46',
  CONFIDENTIAL: '1;97;44',
  SECRET: '1;97;41',
  'TOP SECRET': '1;30;48;5;208',
}

export function paint(on: boolean): Paint {
  const style = (codes: string) => (text: string) => (on && text ? `\u001b[${codes}m${text}\u001b[0m` : text)
  return {
    on,
    bold: style('1'),
    dim: style('2'),
    underline: style('4'),
    hit: style('1;33'),
    error: style('1;31'),
    warning: style('1;33'),
    info: style('1;36'),
    level: (level, text) => style(level ? FOREGROUND[level] : '90')(text),
    banner: (level, text) => style(level ? GROUND[level] : '1;97;100')(text),
  }
}
