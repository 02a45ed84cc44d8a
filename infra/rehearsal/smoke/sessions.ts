import assert from 'node:assert/strict'
import { readOne } from '#functions/kernel/read.ts'
import { cookieName, newSecret, sessionKey } from '#functions/kernel/session.ts'
import { siti } from '#infra/local/demo/people.ts'
import type { Place } from '#infra/rehearsal/place.ts'
import { allRows } from '#infra/rehearsal/rows.ts'

const valueOf = (cookie: string) => cookie.replace(`${cookieName}=`, '')

/** Siti comes back from the provider with a cookie whose hash the table keeps; the same code is good once. */
export async function codeFlow({ signedIn, send, table }: Place): Promise<void> {
  const { cookie, callback } = await signedIn('siti')
  const session = await readOne(table, sessionKey(valueOf(cookie)))
  assert.deepEqual([session?.['who'], session?.['subject']], ['staff', siti.id], 'the table has another session')
  const again = await send(new Request(callback))
  assert.equal(again.headers.get('location'), '/masuk?masalah=kedaluwarsa', 'the same code was taken twice')
}

/** A cookie that nobody was given is nobody's. */
export async function forgedSession({ send, origin }: Place): Promise<void> {
  const cookie = `${cookieName}=${newSecret()}`
  const reply = await send(new Request(`${origin}/api/me/tasks`, { headers: { cookie } }))
  assert.equal(reply.status, 401, 'a forged session was answered')
}

/** A change that another site sends with a good cookie is refused, and leaves no row. */
export async function wrongOrigin({ send, origin, signedIn, table }: Place): Promise<void> {
  const { cookie } = await signedIn('siti')
  const key = newSecret()
  const headers = {
    cookie,
    origin: 'https://elsewhere.example',
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const body = JSON.stringify({ title: 'Rapat yang tidak dipanggil' })
  const reply = await send(new Request(`${origin}/api/meetings`, { method: 'POST', headers, body }))
  const { code } = (await reply.json()) as { code?: string }
  assert.deepEqual([reply.status, code], [403, 'ORIGIN_REFUSED'], 'a change from another site was taken')
  const left = [...(await allRows(table)).keys()].filter((row) => row.includes(key))
  assert.deepEqual(left, [], 'a refused change left rows')
}
