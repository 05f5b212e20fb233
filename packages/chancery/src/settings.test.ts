import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { archiveFolder, isOn } from './settings.ts'

const HOME = join('/home', 'ada')
const cases: readonly (readonly [string, NodeJS.Platform, Record<string, string>, string])[] = [
  ['Linux', 'linux', {}, join(HOME, '.local', 'share', 'chancery')],
  ['XDG_DATA_HOME', 'linux', { XDG_DATA_HOME: '/data' }, join('/data', 'chancery')],
  [
    'a relative XDG_DATA_HOME is invalid',
    'linux',
    { XDG_DATA_HOME: 'data' },
    join(HOME, '.local', 'share', 'chancery'),
  ],
  ['macOS', 'darwin', {}, join(HOME, 'Library', 'Application Support', 'Chancery')],
  ['Windows', 'win32', { LOCALAPPDATA: '/appdata' }, join('/appdata', 'Chancery')],
  ['CHANCERY_ARCHIVE', 'darwin', { CHANCERY_ARCHIVE: '/mine' }, '/mine'],
  [
    'an empty CHANCERY_ARCHIVE says nothing',
    'linux',
    { CHANCERY_ARCHIVE: '' },
    join(HOME, '.local', 'share', 'chancery'),
  ],
]
for (const [name, platform, env, expected] of cases)
  test(`the folder of the archive: ${name}`, () => assert.equal(archiveFolder(env, platform, HOME), expected))

test('a switch is on unless it is empty or 0', () => {
  for (const [value, on] of [
    ['1', true],
    ['yes', true],
    ['0', false],
    ['', false],
  ] as const)
    assert.equal(isOn('debug', { CHANCERY_DEBUG: value }), on)
  assert.equal(isOn('debug', {}), false)
})
