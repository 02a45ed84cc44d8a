import * as v from 'valibot'

/** The three zones of the country and the label that people read; none of them has daylight saving. */
export const zoneLabels = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const

export type ZoneId = keyof typeof zoneLabels
export type ZoneLabel = (typeof zoneLabels)[ZoneId]

export const zoneIds = Object.keys(zoneLabels) as readonly ZoneId[]

export const zoneId = v.picklist(zoneIds)

export const isZone = (text: string): text is ZoneId => Object.hasOwn(zoneLabels, text)

export const zoneLabel = (zone: ZoneId): ZoneLabel => zoneLabels[zone]
