const repeat = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

const PLUSD = '<!doctype html><a href="/plusd/cables">x</a><div class="pane-tab"></div>'
const CABLEGATE = "<!DOCTYPE html><title>Cable Viewer</title><table class='cable'>"
const FRONT = "---\ndoc_date: '1975-03-05'\ntitle: Cablegram\nvol_id: 2\n"
const ROW = '83,"3/15/2009 14:10","09NORTHPORT83","Embassy Northport","CONFIDENTIAL","","","'
const SCANNED = '{"engine_mode": "ocr"}\n\n===== PAGE 1 =====\n{"page": 1}\n'
const SHEET = `${SCANNED}MRN: 85 NORTHPORT 83\nDate/DTG: Jan 28, 1985 / 280653Z JAN 85\n`
const SIGNAL = `${SCANNED}RTTUZYUW RUXAAAA0417 0741415-UUUU--RUXBBBB.\nR 151410Z MAR 89\nFM HARBOR COMMAND\nTO RUXBBBB/FLEET\n`

/** Inputs that make careless layouts go over the same text again and again. */
export const HOSTILE_LAYOUTS: Readonly<Record<string, (size: number) => string>> = {
  'front matter without end': size => FRONT + repeat('key: value\n', size),
  'one endless value of front matter': size => FRONT + repeat('  on and on\n', size),
  'front matter and notes': size => `${FRONT}---\n\n${repeat(' _1 Not found.\n', size)}`,
  'front matter and almost an archive': size => `${FRONT}---\n\n${repeat('_[NAA: A1, \n', size)}`,
  'marks of emphasis': size => `${FRONT}---\n\n${repeat('**_', size)}`,
  'escapes of Markdown': size => `${FRONT}---\n\n${repeat('\\.', size)}`,
  'marks of notes': size => `${FRONT}---\n\nx${repeat(' [1](#f', size)}`,
  'headings of Markdown': size => `${FRONT}---\n\n${repeat('# > ', size)}`,
  'cablegram titles': size => `${FRONT}---\n\n5 March 1975\n\n${repeat('The Harbour\n\n', size)}`,
  'cablegram references': size => `${FRONT}---\n\n5 March 1975\n\n${repeat('Your telegram 383.\n\n', size)}`,
  'page marks of a collector': size => SCANNED + repeat('===== PAGE 2 =====\n{"page": 2}\nx\n', size),
  'page marks alone': size => SCANNED + repeat('===== PAGE 2 =====\n', size),
  'records of a collector': size => repeat('{"page": 2}\n', size),
  'parted page lines': size => SCANNED + repeat('PAGE 02\n\nNORTHP 00083 151416Z\nx\n', size),
  'form feeds': size => repeat('\f\nx\n', size),
  'MRN lines': size => SCANNED + repeat('MRN: 85 NORTHPORT 83\n', size),
  'labels without values': size => SCANNED + repeat('MRN:\nSubject:\n', size),
  'values without labels': size => `${SHEET}Action:\n${repeat('AMEMBASSY EASTBAY ROUTINE;\n', size)}`,
  'one endless list below the text': size => `${SHEET}\nx\nInfo: A;\n${repeat('AMEMBASSY EASTBAY\n', size)}`,
  'stamps of a release': size =>
    SHEET + repeat('RELEASE IN PART B1,1.4(B)\nAda Quist, Acting Director\nUS Department of State\n', size),
  'case stamps': size =>
    SHEET + repeat('U.S. Department of State Case No. F-1 Doc No. C1 Date: 1/1/2020\n', size),
  'end marks of releases': size => SHEET + repeat('NNNN\nx\n', size),
  'scanned addressees': size => SIGNAL + repeat('RUX0 AAA /HARBOR\n', size),
  'crossed zeros': size => `${SIGNAL}BT\n${repeat('Ø', size)}`,
  'lines of crossed zeros': size => `${SIGNAL}BT\n${repeat('5Ø\n', size)}`,
  'damaged end marks': size => `${SIGNAL}BT\n${repeat('BI\nNANN\n', size)}`,
  'stored messages': size =>
    SCANNED + repeat('INQUIRE=DOC10D\nITEM NO=1 CDSN = X MCN = Y\nFM X\nUNCLAS\n', size),
  'scanned subjects': size => `${SIGNAL}BT\n${repeat('SUBJ: FERRY\nBAY\n', size)}`,
  specks: size => `${SIGNAL}BT\n${repeat('• --\n', size)}`,
  'radiogram preambles': size => repeat('NR 1 R W9XYZ 5 PORT ELSE JAN 1\n', size),
  'one endless radiogram': size => `NR 1 R W9XYZ 5 PORT ELSE JAN 1\nADA\n\n${repeat('ARL FIFTY X\n', size)}`,
  'parts of a radiogram': size => `NR 1 R W9XYZ 5 PORT ELSE JAN 1\n${repeat('x\n\n', size)}`,
  'cells of a table': size => CABLEGATE + repeat('<td>x', size),
  'heads of a table': size => CABLEGATE + repeat('<th>x</th>', size),
  'open blocks': size => CABLEGATE + repeat('<code><pre>x\n', size),
  'keys of a synopsis': size =>
    `${PLUSD}<table id="synopsis">${repeat('<div class="s_key">x</div></td>', size)}`,
  'open keys of a synopsis': size => `${PLUSD}<table id="synopsis">${repeat('<div class="s_key">', size)}`,
  'pane headers': size => PLUSD + repeat('<div class="pane-header">Raw content</div>', size),
  'quotes in a row': size => ROW + repeat('"', size),
  'backslashes in a row': size => ROW + repeat('\\"\\\n', size),
  rows: size => repeat(`${ROW}x"\n`, size),
  'rows without an end': size => repeat(ROW, size),
  'labels of the archives': size => repeat('Message Text\n\nx\nMessage Attributes\n', size),
  'attributes without an end': size =>
    `Message Text\n\nx\n\nMessage Attributes\n\n${repeat('TAGS: PREL\n', size)}`,
  'one endless attribute': size =>
    `Message Text\n\nx\n\nMessage Attributes\n\nSubject: ${repeat('on\n', size)}`,
  'stamps of the archives': size =>
    `Message Text\n\n${repeat('Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n', size)}`,
}
