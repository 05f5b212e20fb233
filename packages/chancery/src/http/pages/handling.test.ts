import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Message, type Place, read } from '@chancery/cable'
import { handling } from './handling.ts'
import { transmission } from './transmission.ts'

const place: Place = [{ source: 0, start: 0, end: 1 }]
const written = <T>(value: T) => ({ value, raw: String(value), place })

const message = (parts: Partial<Message>): Message => ({
  ...read('FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n').messages[0]!,
  ...parts,
})

const words = (markup: unknown): string =>
  String(markup)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const office = (value: string, role: 'origin' | 'action' | 'info', copies: number) => ({
  ...written(value),
  role,
  copies,
})

test('handling: offices by their part with their copies, and whether the sum agrees', () => {
  const distribution = {
    place,
    offices: [office('EUR', 'action', 12), office('ISO', 'info', 0), office('NSC', 'info', 5)],
    total: written(17),
    sum: 17,
  }
  assert.equal(
    words(handling(message({ distribution }))),
    'Handling Action offices EUR 12 Info offices ISO 0 NSC 5 Copies 17 as written',
  )
  assert.match(
    words(handling(message({ distribution: { ...distribution, total: written(30) } }))),
    /Copies 30 as written those above are 17$/,
  )
})

test('handling: who drafted, cleared and approved', () => {
  const officer = (value: string, office?: string, note?: string) => ({
    ...written(value),
    ...(office && { office }),
    ...(note && { note }),
  })
  const drafting = {
    place,
    drafted: [officer('QUIST', 'EUR/NE')],
    cleared: [officer('PELL', 'L', 'DRAFT'), officer('FENWICK')],
    approved: [],
  }
  assert.equal(
    words(handling(message({ drafting }))),
    'Handling Drafted by QUIST EUR/NE Cleared by PELL L, DRAFT FENWICK',
  )
})

test('handling: nothing where the message says nothing', () => {
  assert.equal(handling(message({})), undefined)
})

test('transmission: header of switched networks, groups, counter', () => {
  const bare = message({})
  const header = {
    place,
    media: written('TT'),
    classification: written('C'),
    content: written('ZYUW'),
    redundancy: written('CCCC'),
  }
  const shown = words(
    transmission({
      ...bare,
      transmission: { ...bare.transmission, header, groupCount: written(48), counter: written('025739') },
    }),
  )
  assert.match(shown, /Switch header TT C ZYUW CCCC Group count 48 Counter 025739/)
})
