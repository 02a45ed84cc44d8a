import { afterAll, describe, expect, test } from 'vitest'
import { judgeFolder } from '#infra/load/read-folder.ts'
import { agencyFolder, dropFolders, smallAgency, type FileName } from '#test/kit/agency-folder.ts'

afterAll(dropFolders)

const faultsOf = (files: Parameters<typeof agencyFolder>[0]) => judgeFolder(agencyFolder(files)).faults
const bare = (sentence: string) => sentence.replaceAll(/line \d+/g, 'line')

type Wrong = readonly [file: FileName, row: string, sentence: RegExp]
const person = (code: string, rest: string) => `${code},Andi Pratama,,andi-${code}@uji.example,01.02,Analis,,,${rest}`
const node = (code: string, rest: string) => `${code},RHK 9,2026,9,Judul,Uraian,${rest},more,0,1,,,,,Balai`

const wrong: Readonly<Record<string, Wrong>> = {
  'a zone of another country': [
    'units.csv',
    '02,Biro Dua,Dua,01,Asia/Singapore,2020-01-01,',
    /^units\.csv, line 4: zone is "Asia\/Singapore": it must be one of Asia\/Jakarta, .+, for example Asia\/Jakarta\.$/,
  ],
  'an end before its beginning': [
    'units.csv',
    '03,Biro Tiga,Tiga,01,Asia/Jakarta,2026-05-01,2026-04-30',
    /^units\.csv, line 4: until is "2026-04-30", before its first day 2026-05-01: .+, for example 2026-05-01\.$/,
  ],
  'a second agency': [
    'units.csv',
    '04,Badan Empat,Empat,,Asia/Jakarta,2020-01-01,',
    /^units\.csv, line 4: parent is empty, and 01 \(line 2\) is the agency already: .+, for example 01\.$/,
  ],
  'a number that a spreadsheet has shortened': [
    'people.csv',
    '5,Andi Pratama,"2,00001E+17",andi@uji.example,01.02,Analis,,,2020-01-01,,',
    /^people\.csv, line 5: nip is "2,00001E\+17": the spreadsheet has shortened a long number .+, for example 198904122014032901\.$/,
  ],
  'a post in a name': [
    'people.csv',
    '6,Kepala Biro Siti,,enam@uji.example,01.02,Kepala,,,2020-01-01,,',
    /^people\.csv, line 5: name is "Kepala Biro Siti": .+ goes into position, for example Dr\. Rina Wulandari\.$/,
  ],
  'no address': [
    'people.csv',
    '7,Andi Pratama,,andi,01.02,Analis,,,2020-01-01,,',
    /^people\.csv, line 5: email is "andi": it must be one mail address, for example rina@badan-contoh\.example\.$/,
  ],
  'a unit that does not exist': [
    'people.csv',
    '8,Andi Pratama,,delapan@uji.example,09,Analis,,,2020-01-01,,',
    /^people\.csv, line 5: unit is "09", and units\.csv has no such code: .+, for example birosdm00\.$/,
  ],
  'an address of somebody else': [
    'people.csv',
    '9,Rina Kedua,,RINA@uji.example,01.02,Analis,,,2020-01-01,,',
    /^people\.csv, line 5: email is that of line 3: .+ each needs their own, for example rina@badan-contoh\.example\.$/,
  ],
  'a day before its month': [
    'people.csv',
    person('10', '31/12/2026,,'),
    /^people\.csv, line 5: from is "31\/12\/2026": the year comes first: 2026-12-31 if .+, for example 2024-03-01\.$/,
  ],
  'a day that no calendar has': [
    'people.csv',
    person('11', '2026-02-30,,'),
    /^people\.csv, line 5: from is "2026-02-30": it must be a day of this century, year first, month, day, for example 2024-03-01\.$/,
  ],
  'a NIP for a code': [
    'people.csv',
    person('198711032012011902', '2020-01-01,,'),
    /^people\.csv, line 5: code is "198711032012011902": it must be .+ never a NIP or NIK, .+, for example rinawulandari\.$/,
  ],
  'a role that does not exist': [
    'roles.csv',
    'p-2,boss,01.02,2020-01-01,',
    /^roles\.csv, line 4: role is "boss": it must be one of unit-head, administrator, .+, for example unit-head\.$/,
  ],
  'two heads of a unit on one day': [
    'roles.csv',
    'p-2,unit-head,01.02,2026-03-01,',
    /^roles\.csv, line 4: 01\.02 has two heads on the same day, p-1 \(line 3\) and p-2: .+, for example until 2026-02-28\.$/,
  ],
  'a lease without hours': [
    'queues.csv',
    'lain,Lain,01.02,0',
    /^queues\.csv, line 3: lease_hours is "0": it must be a whole number from 1 to 200, for example 8\.$/,
  ],
  'a row that is there already': [
    'queues.csv',
    'umum,Umum,01.02,8',
    /^queues\.csv, line 3: umum stands in line 2 already: leave one of them, or give this one another code\.$/,
  ],
  'a member whom nobody knows': [
    'members.csv',
    'umum,p-99,,',
    /^members\.csv, line 4: person is "p-99", and people\.csv has no such code: .+, for example rinawulandari\.$/,
  ],
  'more cells than columns': [
    'members.csv',
    'umum,p-3,,,,',
    /^members\.csv, line 4: it has 6 cells and the first line 4: .+, for example "Biro SDM, Umum"\.$/,
  ],
  'hours that run backwards': [
    'calendars.csv',
    '01,season,Ramadan,2027-02-08,2027-03-09,15:00-08:00,,,,,,',
    /^calendars\.csv, line 4: Ramadan, mon ends before it begins: .+, for example 07:30-12:00 13:00-16:00\.$/,
  ],
  'a measure that cannot add up': [
    'indicators.csv',
    node('rhk-9', 'unit,01.02,p-1,iku-1,contributes,quantity,dokumen'),
    /^indicators\.csv, line 4: measure is "dokumen", and iku-1 is measured in berkas: .+, for example berkas; or let edge be supports\.$/,
  ],
  'an edge to nowhere': [
    'indicators.csv',
    node('rhk-8', 'unit,01.02,p-1,,supports,quantity,berkas'),
    /^indicators\.csv, line 4: parent and edge go together: .+, for example rhk1kebijakan and supports\.$/,
  ],
}

const withRows = (rows: readonly Wrong[]) =>
  Object.fromEntries(
    Object.entries(smallAgency).map(([name, lines]) => [
      name,
      [...lines, ...rows.flatMap(([file, row]) => (file === name ? [row] : []))],
    ]),
  )

test('a folder whose rows agree has no fault', () => {
  expect(judgeFolder(agencyFolder())).toMatchObject({ faults: [], agency: { members: [{ isOwner: true }, {}] } })
})

describe('twenty wrong rows', () => {
  test.each(Object.entries(wrong))(
    '%s: one sentence with file, line, what is wrong and what would be right',
    (_, row) => {
      const faults = faultsOf(withRows([row]))
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(row[2])
    },
  )

  test('give their sentences together, and no agency', () => {
    const together = judgeFolder(agencyFolder(withRows(Object.values(wrong))))
    expect(together.agency).toBeUndefined()
    const alone = Object.values(wrong).flatMap((row) => faultsOf(withRows([row])))
    expect(new Set(together.faults.map(bare))).toEqual(new Set(alone.map(bare)))
    expect(new Set(alone.map(bare)).size).toBe(Object.keys(wrong).length)
  })
})

describe('files as spreadsheets write them', () => {
  const written = (change: (text: string) => string) =>
    Object.fromEntries(Object.entries(smallAgency).map(([name, lines]) => [name, change(`${lines.join('\n')}\n`)]))
  const { agency } = judgeFolder(agencyFolder())

  test.each([
    ['a mark of UTF-8 at the front', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['semicolons', (text: string) => text.replaceAll('"2,5"', '2;5').replaceAll(',', ';').replaceAll('2;5', '2,5')],
    ['empty rows below', (text: string) => `${text}${','.repeat(3)}\n\n`],
    ['spaces around the cells', (text: string) => text.replaceAll(',2020-01-01', ' , 2020-01-01')],
  ])('%s', (_, change) => {
    expect(judgeFolder(agencyFolder(written(change)))).toEqual({ agency, faults: [] })
  })

  test('a text with a comma and a mark in it is quoted', () => {
    const units = [
      'code,name,short_name,parent,zone,from,until',
      '01,"Badan ""Uji"", Pusat",Badan,,Asia/Jakarta,2020-01-01,',
    ]
    const files = {
      'units.csv': units,
      'people.csv': smallAgency['people.csv'].map((line) => line.replace(',01.02,', ',01,')),
    }
    const judged = judgeFolder(agencyFolder({ ...files, 'roles.csv': smallAgency['roles.csv'].slice(0, 2) }))
    expect(judged.agency?.units[0]?.name).toBe('Badan "Uji", Pusat')
  })
})

describe('a file that cannot be read', () => {
  const without = (name: FileName) =>
    Object.fromEntries(Object.entries(smallAgency).filter(([each]) => each !== name)) as Partial<typeof smallAgency>
  const instead = (name: FileName, text: string | Uint8Array | readonly string[]) =>
    faultsOf({ ...smallAgency, [name]: text })

  test.each([
    ['is missing', faultsOf(without('people.csv')), /^people\.csv is missing: a folder holds at least/],
    ['is empty', instead('units.csv', ''), /^units\.csv is empty: its first line must name the columns/],
    ['has only columns', instead('units.csv', smallAgency['units.csv'].slice(0, 1)), /^units\.csv has no rows/],
    [
      'is of another alphabet',
      instead('people.csv', new Uint8Array([0x63, 0xe9, 0x0a])),
      /^people\.csv is not UTF-8 text/,
    ],
    [
      'has an open quotation',
      instead('queues.csv', 'code,name\n1,"Umum'),
      /^queues\.csv, line 2: a quotation mark is open/,
    ],
    [
      'lacks a column',
      instead('queues.csv', ['code,name,unit', 'umum,Umum,01.02']),
      /^queues\.csv, line 1: the column lease_hours is missing/,
    ],
    [
      'has an unknown column',
      instead('queues.csv', ['code,name,unit,lease_hours,colour']),
      /^queues\.csv, line 1: "colour" is no column/,
    ],
    [
      'has a column twice',
      instead('queues.csv', ['code,name,unit,lease_hours,name']),
      /^queues\.csv, line 1: the column name is there twice/,
    ],
    [
      'has another name',
      faultsOf({ ...smallAgency, 'pegawai.csv': ['code'] }),
      /^pegawai\.csv is no file of an agency/,
    ],
    ['names no administrator', faultsOf(without('roles.csv')), /^roles\.csv names no administrator: write one row/],
  ])('%s', (_, faults, sentence) => {
    expect(faults.filter((fault) => sentence.test(fault))).toHaveLength(1)
  })

  test('units in a ring are told each', () => {
    const ring = ['02,Dua,Dua,03,Asia/Jakarta,2020-01-01,', '03,Tiga,Tiga,02,Asia/Jakarta,2020-01-01,']
    const faults = instead('units.csv', [...smallAgency['units.csv'], ...ring])
    expect(faults).toEqual([
      expect.stringMatching(/^units\.csv, line 4: 02 stands above itself by way of its parent 03/),
      expect.stringMatching(/^units\.csv, line 5: 03 stands above itself by way of its parent 02/),
    ])
  })

  test('a folder that is none', () => {
    expect(judgeFolder('/nowhere/at/all').faults).toEqual([expect.stringMatching(/^\/nowhere\/at\/all is no folder/)])
  })
})
