import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeKey, encodeKey, parseS3Event } from '#functions/outputs/s3-event.ts'

const given: unknown = JSON.parse(readFileSync(new URL('cases/c039-s3-event.json', import.meta.url), 'utf8'))
const record = (key: string, more: object = {}, eventName = 'ObjectCreated:Post') => ({
  eventSource: 'aws:s3',
  eventName,
  s3: { bucket: { name: 'bukti' }, object: { key, size: 7, ...more } },
})

describe('an event of the object store', () => {
  test('[O22] C039: the key of the case is decoded to the real key', () => {
    expect(parseS3Event(given)).toEqual({
      created: [{ bucket: 'contoh-bukti', key: 'bukti/2026/Laporan + rekap (final) 100% é.pdf', size: 1234 }],
      unreadable: 0,
    })
  })

  test('[O22] C039: version and sequencer are kept, so that a second delivery can be recognised', () => {
    const event = { Records: [record('a', { versionId: 'v1', sequencer: '00AB' })] }
    expect(parseS3Event(event).created).toEqual([
      { bucket: 'bukti', key: 'a', size: 7, versionId: 'v1', sequencer: '00AB' },
    ])
    expect(parseS3Event(event)).toEqual(parseS3Event(structuredClone(event)))
  })

  test('[O22] C039: any key comes back from its form-encoded text, and a browser’s form encoder writes a text that we read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const key = text.toWellFormed()
        expect(encodeKey(key)).toMatch(/^[A-Za-z0-9._*%+/-]*$/)
        expect(decodeKey(encodeKey(key))).toBe(key)
        expect(decodeKey(new URLSearchParams({ k: key }).toString().slice(2))).toBe(key)
      }),
      { numRuns: 1_000 },
    )
  })

  test('[O22] C039: other events are passed over, records of another shape are counted, and nothing throws', () => {
    const event = {
      Records: [record('a'), record('b', {}, 'ObjectRemoved:Delete'), record('%E0%A4%A'), { s3: 1 }, null],
    }
    expect(parseS3Event(event)).toEqual({ created: [{ bucket: 'bukti', key: 'a', size: 7 }], unreadable: 3 })
    expect(parseS3Event({ Event: 's3:TestEvent', Bucket: 'bukti' })).toEqual({ created: [], unreadable: 0 })
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(parseS3Event(anything).created).toEqual([])
      }),
    )
  })
})
