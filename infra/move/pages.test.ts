import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allOf } from '#infra/move/lanes.ts'
import { readObject, versionsIn } from '#infra/move/objects.ts'
import { nameOf, toLine, type Row } from '#infra/move/row.ts'
import { readRows, segmentsOf, writeRows } from '#infra/move/rows.ts'
import { objectStore, type ObjectStore } from '#test/kit/object-store.ts'
import { emptyPlace, type PortalPlace } from '#test/kit/second-place.ts'

let store: ObjectStore
let place: PortalPlace & { close: () => void }
beforeAll(async () => {
  store = await objectStore()
  place = await emptyPlace(store, 'halaman')
}, 300_000)
afterAll(async () => {
  place.close()
  await store.stop()
})

test('a table of more than a page for each reader is read whole, each row once', async () => {
  // A read answers a megabyte, a read of many keys sixteen: what is over comes with the next.
  const rows: Row[] = Array.from({ length: 90 }, (_, i) => ({
    ...{ pk: { S: `TASK#${String(i)}` }, sk: { S: 'META' } },
    text: { S: String(i % 10).repeat(200_000) },
  }))
  await writeRows(place, rows)
  const read: Row[] = []
  let pages = 0
  await allOf(segmentsOf(place), (page) => {
    pages += 1
    read.push(...page)
    return Promise.resolve()
  })
  expect(pages).toBeGreaterThan(8)
  expect(read.map(toLine).toSorted()).toEqual(rows.map(toLine).toSorted())
  const found = await readRows(place, [...rows, { pk: { S: 'TASK#none' }, sk: { S: 'META' } }])
  expect([...found.keys()].toSorted()).toEqual(rows.map(nameOf).toSorted())
})

test.each([2, 3, 4, 1_000])('versions of one key stay together, the oldest first, by pages of %i', async (most) => {
  const put = (Key: string, Body: string) =>
    place.s3.send(new PutObjectCommand({ Bucket: place.bucket, Key: `${String(most)}/${Key}`, Body }))
  for (const [key, body] of [
    ['a', '1'],
    ['b', '1'],
    ['b', '2'],
    ['b', '3'],
    ['c', '1'],
    ['c', '2'],
  ] as const)
    await put(key, body)
  // A mark of deletion is no version, and hides none.
  await place.s3.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: `${String(most)}/a` }))
  const groups: string[] = []
  for await (const group of versionsIn(place, most)) {
    if (!group[0]?.key.startsWith(`${String(most)}/`)) continue
    const texts = await Promise.all(
      group.map(async (version) => new TextDecoder().decode((await readObject(place, version))?.bytes)),
    )
    groups.push(`${group[0].key.split('/')[1] ?? ''}: ${texts.join(' ')}`)
  }
  expect(groups).toEqual(['a: 1', 'b: 1 2 3', 'c: 1 2'])
})
