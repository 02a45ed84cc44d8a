import { marshall } from '@aws-sdk/util-dynamodb'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Table } from '#functions/kernel/table.ts'
import { lineOf } from '#infra/doctor/check.ts'
import { examine } from '#infra/local/doctor.ts'
import { makeLocalConfig, type LocalConfig } from '#infra/local/local-config.ts'
import { freePorts } from '#infra/local/ports.ts'
import { needPrograms, type Programs } from '#infra/local/programs.ts'
import { handAgain, readerRows } from '#infra/local/reader-rows.ts'
import { freshTable } from '#test/kit/table.ts'

const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? ''
const dir = mkdtempSync(join(tmpdir(), 'balai-doctor-'))
const servers: Server[] = []
let local: LocalConfig
let table: Table
let programs: Programs
let closed: number
let refused = 0
const start = async (server: Server, port: number) => {
  servers.push(server)
  await new Promise<void>((up) => server.listen(port, '127.0.0.1', up))
}

beforeAll(async () => {
  programs = await needPrograms(() => undefined)
  const ports = await freePorts()
  table = await freshTable()
  const made = makeLocalConfig(dir, ports, 'localhost', dir)
  local = { ...made, config: { ...made.config, table: { name: table.name, endpoint } } }
  closed = ports.socketPush
  for (const port of [ports.portal, ports.identity, ports.s3, ports.livekit])
    await start(
      createHttp((_, reply) => reply.end('ok')),
      port,
    )
  await start(
    createHttp((_, reply) => reply.end(JSON.stringify({ Recipient: { Probability: refused } }))),
    ports.mailWeb,
  )
  await start(
    createServer((socket) => socket.end('220 relay\r\n')),
    ports.mailSmtp,
  )
  for (const port of [ports.dynamodb, ports.livekitTcp]) await start(createServer(), port)
})
afterAll(() => {
  table.client.destroy()
  for (const server of servers) server.close()
})

const wrong = async (of: LocalConfig, with_ = programs, now = Date.now) =>
  (await examine(of, with_, now)).filter(({ fault }) => fault !== undefined)
const whatOf = (findings: Awaited<ReturnType<typeof wrong>>) => findings.map(({ what }) => what)
const at = (config: Partial<LocalConfig['config']>): LocalConfig => ({
  ...local,
  config: { ...local.config, ...config },
})
const ports = (more: Partial<LocalConfig['ports']>): LocalConfig => ({ ...local, ports: { ...local.ports, ...more } })

test('a machine on which everything runs has nothing wrong, a line for each check', async () => {
  expect((await examine(local, programs)).map(lineOf).filter((line) => !line.startsWith('ok     '))).toEqual([])
})

test('a closed port is told with what to do, for each part', async () => {
  const nowhere = `http://127.0.0.1:${String(closed)}`
  const faults: readonly (readonly [LocalConfig, readonly string[]])[] = [
    [ports({ portal: closed }), ['portal', 'clock of the portal']],
    [at({ identity: { issuer: nowhere, clientId: 'x' } }), ['identity provider', 'clock of the identity provider']],
    [ports({ dynamodb: closed }), ['database']],
    [at({ table: { name: table.name, endpoint: nowhere } }), ['facts']],
    [at({ evidence: { bucket: 'bukti', endpoint: nowhere } }), ['evidence store']],
    [at({ mail: { ...local.config.mail, port: closed } }), ['mail relay']],
    [at({ livekit: { url: nowhere.replace('http', 'ws') } }), ['LiveKit, signalling']],
    [ports({ mailWeb: closed }), ['mail']],
    [ports({ livekitTcp: closed }), ['LiveKit, media over TCP']],
  ]
  for (const [planted, expected] of faults) {
    const found = await wrong(planted)
    expect(whatOf(found)).toEqual(expected)
    expect(found.map(lineOf).every((line) => /^WRONG {2}.+\. Remedy: .+\.$/.test(line))).toBe(true)
  }
})

test('mail that is refused on purpose is told, with the button that ends it', async () => {
  refused = 100
  const found = await wrong(local)
  refused = 0
  expect(found.map(lineOf)).toEqual([
    'WRONG  mail: it refuses 100 of 100 mails on purpose. Remedy: press "Terima surel lagi" on the page of mails that npm start printed.',
  ])
})

test('facts that were put aside are told by their number, with the heading that helps', async () => {
  const { putAside } = readerRows(table, () => undefined)
  await putAside({ dynamodb: { SequenceNumber: '7', Keys: marshall({ pk: 'TASK#tsk_one', sk: 'FACT#1' }) } })
  const [found, ...more] = await wrong(local)
  expect([found && lineOf(found), more]).toEqual([
    'WRONG  facts: 1 failed ten times and were put aside. Remedy: see infra/RUNBOOK.md#dead-letters.',
    [],
  ])
  await handAgain(
    table,
    () => Promise.resolve({ batchItemFailures: [] }),
    () => undefined,
  )
  expect(await wrong(local)).toEqual([])
})

test('a clock that is off by five minutes is told, one that is off by twenty seconds is not', async () => {
  const found = await wrong(local, programs, () => Date.now() - 300_000)
  expect(whatOf(found)).toEqual(['clock of the portal', 'clock of the identity provider'])
  expect(found[0]?.fault).toMatch(/ is (299|300|301) s away /)
  expect(await wrong(local, programs, () => Date.now() + 20_000)).toEqual([])
})

test('another version of a part is told', async () => {
  const other = join(dir, 'livekit-server')
  writeFileSync(other, 'mod\tgithub.com/livekit/livekit-server\tv1.11.0\t')
  expect(whatOf(await wrong(local, { ...programs, 'livekit-server': other }))).toEqual(['version of livekit-server'])
})

test('an endpoint outside of the allowed list is told by its address', async () => {
  const push = 'https://live.execute-api.us-east-1.amazonaws.com/live'
  const [found, ...more] = await wrong(at({ socket: { ...local.config.socket, push } }))
  expect([found?.what, found?.fault, more]).toEqual(['residency', push, []])
})
