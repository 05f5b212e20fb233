import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Strand } from '../../text/index.ts'
import { withoutForm } from './printed-form.ts'

const read = (text: string): string => withoutForm(Strand.of(text)).text

test('a telegram typed on its form has the head of the form for a heading', () =>
  assert.equal(
    read(
      'OUTGOING TELEGRAM Department of State\n_LIMITED OFFICAL USE_\nACTION: Amembassy NORTHPORT\nINFO: Amconsul EASTBAY\nSTATE:\nREF: Northport 83\n1. The sand stays.\n',
    ),
    'FM STATE\nTO AMEMBASSY NORTHPORT\nINFO AMCONSUL EASTBAY\n\nLIMITED OFFICIAL USE\n\nREF: Northport 83\n1. The sand stays.\n',
  ))

test('labels and values of an airgram may stand in columns', () =>
  assert.equal(
    read(
      'AIRGRAM\nUNCLASSIFIED\nTO\nINFO\n: DEPARTMENT OF STATE\n: Amconsul EASTBAY\nFROM\n:Amembassy NORTHPORT\nSUBJECT: Sand\nIt stays.\n',
    ),
    'FM AMEMBASSY NORTHPORT\nTO DEPARTMENT OF STATE\nINFO AMCONSUL EASTBAY\n\nUNCLAS\n\nSUBJECT: Sand\nIt stays.\n',
  ))

test('what was sent, and what is on no form, is left', () => {
  const sent = 'OUTGOING TELEGRAM\nACTION: Amembassy NORTHPORT\nFM SECSTATE WASHDC\n'
  assert.equal(read(sent), sent)
  assert.equal(read('ACTION: Amembassy NORTHPORT\n'), 'ACTION: Amembassy NORTHPORT\n')
})
