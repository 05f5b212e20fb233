import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesByModel } from './model.ts'

const found = (...blocks: string[]): string[] =>
  namesByModel(blocks).map(([kind, name, where]) => `${kind} ${name} ${where}`)

test('what rules and lists do not know is found, with its blocks', () => {
  assert.deepEqual(
    found(
      'He had lunch with Ingrid Trollheim on the barge.',
      'Nobody came.',
      'Ingrid Trollheim’s barge sank.',
    ),
    ['person Ingrid Trollheim 0,2'],
  )
})

test('what rules have found is not found again', () => {
  assert.deepEqual(found('Minister Ottokar Vegarosa and the Ministry of Fisheries met in Helsinki.'), [])
})

test('lists are taken apart; marks, titles and single words are none of a name', () => {
  const names = found(
    'The Mauretanian Herring Bureau wrote to Mr. Grant, president, and to "Ingrid Trollheim".',
  )
  assert.ok(
    names.every(name => !/Grant|president|["“”]/.test(name)),
    names.join(),
  )
})

test('nothing, much and odd text is read', () => {
  assert.deepEqual(found(), [])
  assert.deepEqual(found('', '   ', '\u0000\ud800'), [])
  assert.ok(found('Ingrid Trollheim said so. '.repeat(4000)).length <= 200)
})

test('of a text as long as a file the beginning is read', () => {
  const flood = 'Nobody came to the barge '.repeat(200_000)
  assert.deepEqual(found(`Ingrid Trollheim came. ${flood}`, 'Nobody met Sigrid Trollheim.'), [
    'person Ingrid Trollheim 0',
  ])
})
