import { oc } from '@orpc/contract'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { clientOf, settle } from '#web/kernel/api.ts'

const contract = {
  read: oc
    .route({ method: 'GET', path: '/tasks/{id}' })
    .input(v.object({ id: v.string(), view: v.optional(v.string()) }))
    .output(v.object({ title: v.string() })),
  keep: oc
    .route({ method: 'PUT', path: '/tasks/{id}/draft' })
    .input(v.object({ id: v.string(), text: v.string() }))
    .output(v.object({})),
}
const api = clientOf<typeof contract>(contract)

const answering = (body: string, status = 200) => {
  const asked = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', asked)
  return asked
}

describe('a call by the contract', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('a look asks with its fields in path and query', async () => {
    const asked = answering('{"title":"Telaah"}')
    expect(await api.read({ id: 'tsk/1', view: 'mine' })).toEqual({ title: 'Telaah' })
    expect(asked.mock.calls[0]?.[0]).toBe(`${location.origin}/api/tasks/tsk%2F1?view=mine`)
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', headers: {} })
  })

  test('a change sends the rest as JSON, with its key', async () => {
    const asked = answering('{}')
    await api.keep({ id: 'tsk_1', text: 'Draf' }, { context: { key: 'one-key' } })
    expect(asked.mock.calls[0]?.[1]).toEqual({
      method: 'PUT',
      body: '{"text":"Draf"}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'one-key' },
    })
  })

  test.each([
    ['a refusal of the contract', '{"defined":true,"code":"TASK_HELD","data":{"holder":"x"}}', 409, 'TASK_HELD'],
    ['a fault of ours', '{"defined":false,"code":"INTERNAL_SERVER_ERROR"}', 500, 'BROKEN'],
    ['a page that is no answer', '<h1>Bad gateway</h1>', 502, 'BROKEN'],
  ])('%s settles as its code', async (_, body, status, code) => {
    answering(body, status)
    expect(await settle(api.read({ id: 'a' }))).toMatchObject({ ok: false, code })
  })

  test('no answer at all is OFFLINE', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await settle(api.read({ id: 'a' }))).toEqual({ ok: false, code: 'OFFLINE', tells: {} })
  })
})
