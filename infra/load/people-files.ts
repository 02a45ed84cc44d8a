import { cell, code, day, maybe, oneOf, pointer, text, whole, zone } from '#infra/load/cells.ts'
import { defineFile } from '#infra/load/file.ts'
import { nip, person, personName } from '#shared/people/person.ts'
import { roles } from '#shared/people/roles.ts'
import * as v from 'valibot'

export const units = defineFile('units.csv', ({ code }) => code, {
  code: code('birosdm00'),
  name: text(160, 'Biro Sumber Daya Manusia'),
  short_name: text(40, 'Biro SDM'),
  parent: maybe(pointer('units.csv', 'badancontoh')),
  zone,
  from: day('2020-01-01'),
  until: maybe(day('2026-12-31')),
})

// Ids stand in addresses and in logs, and a NIP tells a birthday.
const isNoNumber = (written: string) => written.replace(/\D/g, '').length < 16

export const people = defineFile('people.csv', ({ code }) => code, {
  code: {
    ...code('rinawulandari'),
    is: v.pipe(code('').is, v.check(isNoNumber)),
    must: "be the agency's own code for the person, never a NIP or NIK, because it stands in addresses",
  },
  name: cell(
    personName,
    'be the name of a person, with a letter and at most 120 signs; a post such as Kepala Biro goes into position',
    'Dr. Rina Wulandari',
  ),
  nip: maybe(cell(nip, 'be the 18 digits of a NIP or NI PPPK, with a birthday that exists', '198904122014032901')),
  email: cell(person.entries.email, 'be one mail address', 'rina@badan-contoh.example'),
  unit: pointer('units.csv', 'birosdm00'),
  position: text(160, 'Analis SDM Aparatur Ahli Muda'),
  subject: maybe(
    cell(
      v.pipe(v.string(), v.maxLength(255)),
      'be the subject (sub) under which the identity provider knows the person',
      'f1c2a7d0-5b1e-4c58-9a53-0d7d1a0c9e11',
    ),
  ),
  issuer: maybe(
    cell(
      v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#]+$/), v.maxLength(255)),
      "be the issuer of an identity provider, letter for letter as in its tokens; empty for the agency's own",
      'https://sso.badan-contoh.go.id/realms/asn',
    ),
  ),
  from: day('2024-03-01'),
  until: maybe(day('2026-12-31')),
  points: maybe(whole(1, 200, '20')),
})

export const roleRows = defineFile(
  'roles.csv',
  ({ person, role, unit, from }) => [person, role, unit, from].join(' '),
  {
    person: pointer('people.csv', 'sitiaminah'),
    role: oneOf(
      roles.filter((each) => each !== 'staff'),
      'unit-head',
    ),
    unit: pointer('units.csv', 'birosdm00'),
    from: day('2024-03-01'),
    until: maybe(day('2026-12-31')),
  },
)
