import type { ZoneId } from '#shared/calendar/zone.ts'
import type { Unit, UnitId } from '#shared/people/unit.ts'

const unitOf = <const Key extends string>(
  key: Key,
  name: string,
  shortName: string,
  zone: ZoneId,
  parent?: UnitId,
): Unit => ({
  id: `unt_${key}` as UnitId,
  name,
  shortName,
  zone,
  from: '2020-01-01',
  ...(parent && { parent }),
})

export const agency = unitOf('badancontoh', 'Badan Contoh', 'Badan', 'Asia/Jakarta')
export const bureau = unitOf('birosdm00', 'Biro Sumber Daya Manusia', 'Biro SDM', 'Asia/Jakarta', agency.id)
export const makassar = unitOf(
  'kanwilmakassar',
  'Kantor Wilayah Makassar',
  'Kanwil Makassar',
  'Asia/Makassar',
  agency.id,
)
export const jayapura = unitOf(
  'kanwiljayapura',
  'Kantor Wilayah Jayapura',
  'Kanwil Jayapura',
  'Asia/Jayapura',
  agency.id,
)

/** Badan Contoh: an agency that does not exist, in three time zones. */
export const demoUnits: readonly Unit[] = [agency, bureau, makassar, jayapura]
