import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readMarking } from './line.ts'
import { rollUp } from './roll-up.ts'

const banner = (portions: string, options: Parameters<typeof rollUp>[1] = {}): string | undefined =>
  rollUp(
    portions.split(' | ').flatMap(text => readMarking(text, 'portion') ?? []),
    options,
  )?.banner

describe('the least banner of portions (CAPCO-2016 D.2, table 3; markings.md 5)', () => {
  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['', undefined],
    ['U | C | S | U', 'SECRET'],
    ['S//NF | C', 'SECRET//NOFORN'],
    ['S//OC/NF | S//OC-USGOV/NF', 'SECRET//ORCON/NOFORN'],
    ['S//OC-USGOV/NF', 'SECRET//ORCON-USGOV/NOFORN'],
    ['S//NF//XD | S//NF//ND', 'SECRET//NOFORN//NODIS'],
    ['S//XD', 'SECRET//NOFORN//EXDIS'],
    ['TS//TK//NF | TS//SI-G//OC/NF', 'TOP SECRET//SI-G/TK//ORCON/NOFORN'],
    ['S//RD | S//FRD | S//TFNI', 'SECRET//RD'],
    ['S//FRD | S//TFNI', 'SECRET//FRD'],
    ['C | //GBR S | S//FGI DEU', 'SECRET//FGI DEU GBR'],
    ['//GBR S | //FGI C', 'SECRET//FGI'],
    ['//CTS | S', 'TOP SECRET//FGI NATO'],
    ['U//FOUO | SBU', 'UNCLASSIFIED//SBU'],
    ['U//FOUO | U//LES', 'UNCLASSIFIED//LES'],
    ['SBU | SBU-NF', 'UNCLASSIFIED//SBU NOFORN'],
    ['SBU-NF | U//NF', 'UNCLASSIFIED//NOFORN//SBU'],
    ['LES-NF', 'UNCLASSIFIED//LES NOFORN'],
    ['SBU-NF', 'UNCLASSIFIED//SBU NOFORN'],
    ['SBU-NF | S', 'SECRET//NOFORN'],
    ['SBU | U//FOUO | C', 'CONFIDENTIAL'],
    ['LES-NF | C', 'CONFIDENTIAL//NOFORN//LES'],
    ['S//FISA/NF | C//RS | C//IMC', 'SECRET//RSEN/IMCON/NOFORN/FISA'],
    ['S//REL TO USA, AUS, GBR | C//REL TO USA, GBR', 'SECRET//REL TO USA, GBR'],
    ['S//REL TO USA, AUS, GBR | U', 'SECRET//REL TO USA, AUS, GBR'],
    ['S//REL TO USA, FVEY | S//REL TO USA, CAN, DEU', 'SECRET//REL TO USA, CAN'],
    ['S//REL TO USA, AUS | S//REL TO USA, GBR', 'SECRET//NOFORN'],
    ['S//REL TO USA, GBR | S', 'SECRET//NOFORN'],
    ['S//REL TO USA, GBR | S//RELIDO', 'SECRET//NOFORN'],
    ['S//REL TO USA, GBR | S//XD', 'SECRET//NOFORN//EXDIS'],
    ['S//RELIDO | C//RELIDO', 'SECRET//RELIDO'],
    ['S//RELIDO | S', 'SECRET//NOFORN'],
    ['S//RELIDO | S//DISPLAY ONLY GBR', 'SECRET//NOFORN'],
    ['S//DISPLAY ONLY AUS, GBR | S//DISPLAY ONLY GBR', 'SECRET//DISPLAY ONLY GBR'],
    ['S//DISPLAY ONLY GBR | S//REL TO USA, GBR', 'SECRET//DISPLAY ONLY GBR'],
    ['S//DISPLAY ONLY GBR | S//DISPLAY ONLY AUS', 'SECRET//NOFORN'],
  ]
  for (const [portions, wanted] of CASES)
    test(portions || 'no portions', () => assert.equal(banner(portions), wanted))
})

test('REL alone stands for the list of the banner', () => {
  assert.equal(
    banner('S//REL | C//REL TO USA, AUS', { list: ['USA', 'AUS', 'GBR'] }),
    'SECRET//REL TO USA, AUS',
  )
  assert.equal(banner('S//REL'), 'SECRET//NOFORN')
})

test('RELIDO beside portions that say nothing, by the day and by what else there is', () => {
  assert.equal(banner('S//RELIDO | S', { date: '2010-06-28' }), 'SECRET//RELIDO')
  assert.equal(banner('S//RELIDO | S', { date: '2010-06-27' }), 'SECRET//NOFORN')
  assert.equal(banner('S//RELIDO | S//PR', { date: '2010-06-28' }), 'SECRET//NOFORN/PROPIN')
})
