import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '#functions/kernel/env.ts'
import { needs, type FunctionName } from '#functions/kernel/needs.ts'
import type { Table } from '#functions/kernel/table.ts'
import { deployed, type Deployed } from '#test/kit/deployed.ts'
import { recorded } from '#test/kit/gateway-events.ts'

let place: Deployed
beforeAll(async () => {
  place = await deployed({ name: 'none' } as Table, { tableEndpoint: 'http://127.0.0.1:9' })
}, 60_000)
afterAll(() => place.stop())

const names = Object.keys(needs) as readonly FunctionName[]

describe('a function that is told too little says what, at its first event', () => {
  test.each(names)('%s', async (name) => {
    const told = needs[name].env.map(async (missing) => {
      const started = await place.start(name, { [missing]: undefined })
      await expect(started.invoke(recorded('scheduler'))).rejects.toThrow(`${name} failed`)
      const [line = ''] = started.written().trim().split('\n')
      expect(JSON.parse(line)).toMatchObject({
        event: 'function-failed',
        function: name,
        message: `${env[missing]} is not set`,
      })
    })
    await Promise.all(told)
  })
})
