import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inflections } from './index.ts'

const SAME: readonly string[] = [
  'vote votes voted voting', 'stop stops stopped stopping', 'embassy embassies', 'carry carries carried carrying',
  'box boxes', 'meet meets meeting', 'wolf wolves', 'crisis crises', 'policeman policemen', 'memorandum memoranda',
  'cartel carteles', 'extradicion extradiciones', 'gobierno gobiernos', 'mexicano mexicana mexicanos mexicanas',
  'feroz feroces', 'hablar hablado hablando hablaron', 'bureau bureaux', 'general generaux', 'actif active',
] // biome-ignore format: a table

/** Each alone: derivations, and words that look alike. */
const APART: readonly string[] = [
  'dredge dredger', 'international internal', 'not noted', 'car caring', 'class clas', 'plan plane', 'date data',
  'nation national', 'server servant', 'police policy', 'organ organize', 'bed be', 'boss bos',
] // biome-ignore format: a table

test('inflections of a word are found from each of them', () => {
  for (const row of SAME) {
    const words = row.split(' ')
    for (const word of [words[0]!, ...words.slice(1, 2)])
      for (const form of words) assert.ok(inflections(word).has(form), `${word}: ${form}`)
  }
})

test('other words are not', () => {
  for (const row of APART) {
    const [word, other] = row.split(' ')
    assert.ok(!inflections(word!).has(other!), row)
    assert.ok(!inflections(other!).has(word!), row)
  }
})

test('a form is a form both ways, a word is its own, and there is an end to them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}(?:ing|ed|es|s|ies|ar|ado|aux)?$/), word => {
      const forms = inflections(word)
      assert.ok(forms.has(word) && forms.size < 120)
      for (const form of forms) assert.ok(inflections(form).has(word), `${word} ${form}`)
    }),
    { numRuns: 400 },
  )
})
