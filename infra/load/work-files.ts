import { amount, code, day, maybe, oneOf, pointer, text, whole, yes, cell } from '#infra/load/cells.ts'
import { defineFile } from '#infra/load/file.ts'
import { weekdays } from '#shared/calendar/calendar.ts'
import { aspect, edge, levels } from '#shared/performance/indicator.ts'
import * as v from 'valibot'

export const queues = defineFile('queues.csv', ({ code }) => code, {
  code: code('kebijakansdm'),
  name: text(120, 'Kebijakan SDM'),
  unit: pointer('units.csv', 'birosdm00'),
  lease_hours: whole(1, 200, '8'),
})

export const members = defineFile('members.csv', ({ queue, person }) => `${queue} ${person}`, {
  queue: pointer('queues.csv', 'kebijakansdm'),
  person: pointer('people.csv', 'rinawulandari'),
  owner: maybe(yes('no')),
  active: maybe(yes('yes')),
})

const clock = '([01]\\d|2[0-4]):[0-5]\\d'
const spans = maybe(
  cell(
    v.pipe(
      v.string(),
      v.regex(new RegExp(`^${clock}-${clock}( ${clock}-${clock}){0,11}$`)),
      v.transform((written) => written.split(' ').map((span): [string, string] => [span.slice(0, 5), span.slice(6)])),
    ),
    'be working hours from-to in local time, a space before the next',
    '07:30-12:00 13:00-16:00',
  ),
)
const week = Object.fromEntries(weekdays.map((weekday) => [weekday, spans])) as Record<
  (typeof weekdays)[number],
  typeof spans
>

export const calendars = defineFile(
  'calendars.csv',
  ({ unit, kind, from = '', name = '' }) => [unit, kind, from, name].join(' ').trim(),
  {
    unit: pointer('units.csv', 'kanwiljayapura'),
    kind: oneOf(['hours', 'season', 'holiday'], 'holiday'),
    name: maybe(text(120, 'Ramadan 1448 H')),
    from: maybe(day('2027-02-08')),
    until: maybe(day('2027-03-09')),
    ...week,
  },
)

export const indicators = defineFile('indicators.csv', ({ code }) => code, {
  code: code('rhk2telaah'),
  number: text(40, 'RHK 2'),
  year: whole(2000, 2099, '2026'),
  order: whole(0, 999_999, '4'),
  title: text(300, 'Telaah kebijakan kerja fleksibel'),
  definition: text(2000, 'Jumlah telaah dengan rekomendasi yang disetujui.'),
  level: oneOf(levels, 'unit'),
  unit: maybe(pointer('units.csv', 'birosdm00')),
  owner: maybe(pointer('people.csv', 'sitiaminah')),
  parent: maybe(pointer('indicators.csv', 'rhk1kebijakan')),
  edge: maybe(oneOf(edge.options, 'supports')),
  aspect: oneOf(aspect.options, 'quantity'),
  measure: text(60, 'dokumen'),
  direction: oneOf(['more', 'less'], 'more'),
  baseline: amount('0'),
  target: maybe(amount('12')),
  q1: maybe(amount('3')),
  q2: maybe(amount('3')),
  q3: maybe(amount('3')),
  q4: maybe(amount('3')),
  source: text(160, 'Hasil yang disetujui di Balai'),
})
