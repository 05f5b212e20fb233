import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sample } from '@chancery/sample'
import { read } from '../src/index.ts'
import { told } from './told.ts'

/** The ways in which web pages write one text. Group 1 of the pattern is the number of a paragraph. */
const NUMBER = /^(\d{1,3}\.)(?=\s)/gm
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  anchored: text => text.replace(NUMBER, '¶$1'),
  linked: text => text.replace(NUMBER, '[¶$1](#)'),
  encoded: text =>
    text.replace(NUMBER, '&para;$1').replace(/[&'"](?!para;)/g, sign => `&#${sign.charCodeAt(0)};`),
  'on one line': text => text.replaceAll('\n', '&#x000A;'),
  'with CR CR LF': text => text.replaceAll('\n', '\r\r\n'),
}

function sayTheSame(text: string, name: string): void {
  const plain = read(text)
  const codes = plain.diagnostics.map(({ code }) => code)
  for (const [form, write] of Object.entries(FORMS)) {
    const { messages, diagnostics } = read(write(text))
    assert.deepEqual(told(messages), told(plain.messages), `${name}, ${form}`)
    assert.deepEqual(
      diagnostics.map(({ code }) => code).filter(code => code !== 'web-residue'),
      codes,
      `${name}, ${form}`,
    )
  }
}

describe('one text, as web pages write it in several ways, is one message', () => {
  test('invented cables', () => {
    for (const { text, truth } of sample({ count: 60, seed: 11 }))
      if (!/[¶&\\]/.test(text)) sayTheSame(text, truth.key)
  })

  const pages = fileURLToPath(new URL('../../../../shared/corpus/cablegate_html', import.meta.url))
  test('pages of a publisher', { skip: !existsSync(pages) && 'no ../shared/corpus here' }, () => {
    for (const name of readdirSync(pages))
      sayTheSame(plainText(readFileSync(`${pages}/${name}`, 'utf8')), name)
  })
})

/** Heading and body of a page, without tags, entities and anchors. */
const plainText = (page: string): string =>
  [...page.matchAll(/<code><pre>(.*?)<\/pre><\/code>/gs)]
    .map(([, part]) => part!)
    .join('\n\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x000A;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('¶', '')
