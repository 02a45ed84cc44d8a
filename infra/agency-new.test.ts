import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { checkAgency } from '#infra/agency.ts'
import { askAgency, fileOf } from '#infra/agency-new.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'

/** Somebody who answers by a part of the question; what is not in the list is taken as proposed. */
function person(answers: Readonly<Record<string, readonly string[]>>) {
  const left = new Map(Object.entries(answers).map(([key, all]) => [key, [...all]]))
  const told: string[] = []
  const ask = (question: string, proposal: string) => {
    const key = [...left.keys()].find((each) => question.includes(each))
    return Promise.resolve((key === undefined ? undefined : left.get(key)?.shift()) ?? proposal)
  }
  return { ask, told, tell: (line: string) => void told.push(line) }
}

describe('a new agency', () => {
  test('is what was proposed when nothing else is said, and a good one', async () => {
    const { ask, told, tell } = person({})
    const agency = await askAgency('badan-contoh', ask, tell)
    expect([checkAgency(agency).faults, told]).toEqual([[], []])
    expect(agency).toMatchObject({
      name: 'badan-contoh',
      domain: 'balai.badan-contoh.go.id',
      media: { own: { domain: 'rapat.badan-contoh.go.id', turn: 'turn.badan-contoh.go.id' } },
      mail: { from: 'balai@badan-contoh.go.id' },
      residency: {},
    })
  })

  test('is asked who runs each host that its stacks do not make, once; "later" leaves it out', async () => {
    const where = 'Pusat Data Nasional, Jakarta'
    const asked: string[] = []
    const { ask, told, tell } = person({
      Issuer: ['https://sso.badan-contoh.go.id'],
      LiveKit: ['wss://rapat.badan-lain.go.id'],
      'SMTP relay': ['sso.badan-contoh.go.id'],
      'Who runs sso': ['PDN', where],
      'Who runs rapat': ['later'],
    })
    const { residency } = await askAgency(
      'badan-contoh',
      (question, so) => (asked.push(question), ask(question, so)),
      tell,
    )
    expect(residency).toEqual({ 'sso.badan-contoh.go.id': where })
    expect(asked.filter((question) => question.startsWith('Who runs'))).toHaveLength(3)
    expect(told).toEqual([
      expect.stringMatching(/^residency\['sso\.badan-contoh\.go\.id'\] is "PDN": it must say in 10/),
    ])
  })

  test('is not asked who runs what its stacks make, or what says itself where it is', async () => {
    const asked: string[] = []
    const { ask, tell } = person({ Issuer: ['cognito'], LiveKit: ['wss://badan.livekit.cloud'] })
    await askAgency('badan-contoh', (question, so) => (asked.push(question), ask(question, so)), tell)
    expect(asked.filter((question) => question.startsWith('Who runs'))).toEqual([])
  })

  test('is asked again for what cannot be, with the sentence of the field', async () => {
    const { ask, told, tell } = person({
      'Host name': ['https://balai.go.id', 'kerja.badan-contoh.go.id'],
      Issuer: ['cognito'],
      relay: ['smtp.badan-contoh.go.id:465'],
      Members: ['banyak', '1200'],
    })
    const agency = await askAgency('badan-contoh', ask, tell)
    expect(told).toEqual([
      expect.stringMatching(/^domain is "https:\/\/balai\.go\.id": it must be the host name/),
      expect.stringMatching(/^size\.staff is null: it must be a whole number/),
    ])
    expect(agency).toMatchObject({
      domain: 'kerja.badan-contoh.go.id',
      identity: { cognito: { prefix: 'balai-badan-contoh' } },
      mail: { relay: { host: 'smtp.badan-contoh.go.id', port: 465 } },
      size: { staff: 1200 },
    })
  })

  test('is written as a file that reads back the same', async () => {
    const { ask, tell } = person({ 'Name of': ["Badan Jum'at"], 'Who runs': ["Pusat Data Jum'at, Jakarta"] })
    const agency = await askAgency('badan-contoh', ask, tell)
    const file = join(mkdtempSync(join(tmpdir(), 'balai-agency-')), 'badan-contoh.ts')
    writeFileSync(file, fileOf(agency))
    expect(((await import(file)) as { default: unknown }).default).toEqual(agency)
  })
})

describe('an agency file', () => {
  test('that is not there is answered with those that are', async () => {
    await expect(readAgency('nowhere')).rejects.toThrow(
      /^There is no infra\/agencies\/nowhere\.ts\. There are: example, rehearsal\./,
    )
    await expect(readAgency('../agency')).rejects.toThrow(AgencyFault)
  })

  test('of the rehearsal is a good one', async () => {
    expect((await readAgency('rehearsal')).media.external?.url).toMatch(/^ws:\/\/127\.0\.0\.1:/)
  })
})

test('npm run agency -- check prints the report; a wrong command says which there are', async () => {
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [join(import.meta.dirname, 'agency-command.ts'), ...args])
  expect((await run('check', 'example')).stdout).toContain('Each month, about, in USD, for 300 members of staff')
  await expect(run('delete', 'example')).rejects.toThrow(
    'Say one of these:\n  npm run agency -- new <name>\n  npm run agency -- check <name>\n',
  )
})
