import { describe, expect, test } from 'vitest'
import example from '#infra/agencies/example.ts'
import type { Agency } from '#infra/agency.ts'
import { reportOf } from '#infra/agency-report.ts'
import { costsOf, totalOf, type Cost } from '#infra/cost.ts'

const staff = (count: number, media: Agency['media'] = example.media): Agency => ({
  ...example,
  media,
  size: { staff: count },
})
const isMedia = ({ what }: Cost) => /LiveKit|media|address|disk|certificate/.test(what)
const cloud = { external: { url: 'wss://badan-contoh.livekit.cloud' } }

describe('the bill of a month', () => {
  test.each([
    [100, 64, 76],
    [1_000, 127, 878],
  ])('for %i members of staff: a node for %i and %i USD of media out', (count, node, out) => {
    const [first, second] = costsOf(staff(count))
    expect([Math.round(first?.usd ?? 0), Math.round(second?.usd ?? 0)]).toEqual([node, out])
  })

  test('of LiveKit Cloud takes the plan that is cheaper', () => {
    const media = (count: number) => costsOf(staff(count, cloud)).filter(isMedia)
    expect(media(100).map(({ what, usd }) => [what, Math.round(usd)])).toEqual([['LiveKit Cloud, plan Ship', 101]])
    expect(media(1_000).map(({ what, usd }) => [what, Math.round(usd)])).toEqual([['LiveKit Cloud, plan Scale', 875]])
    expect(media(10_000).map(({ usd }) => Math.round(usd))).toEqual([8_750])
  })

  test.each([
    [100, 5, 25],
    [1_000, 25, 80],
    [10_000, 150, 300],
  ])('for %i members of staff: the portal without media costs %i to %i USD', (count, least, most) => {
    const rest = totalOf(costsOf(staff(count, cloud)).filter((cost) => !isMedia(cost)))
    expect(rest).toBeGreaterThanOrEqual(least)
    expect(rest).toBeLessThanOrEqual(most)
  })

  test('is what its arithmetic says, line for line', () => {
    const factor = (text: string) => Number(text.replaceAll(',', '').replace(/[^\d.].*$/, ''))
    const worked = (how: string) =>
      how
        .split(' + ')
        .reduce((sum, part) => sum + part.split(' × ').reduce((product, each) => product * factor(each), 1), 0)
    for (const { how, usd } of costsOf(example)) expect(Math.abs(worked(how) - usd)).toBeLessThan(0.02)
  })
})

describe('the report', () => {
  const report = reportOf(example)

  test('says what is made, where data lies, which names are needed, and the bill with its sum', () => {
    expect(report).toContain('balai-example-portal, reached under https://balai.badan-contoh.example')
    expect(report).toMatch(/records, files, logs +ap-southeast-3 \(Jakarta\)/)
    expect(report).toContain('turn.badan-contoh.example')
    expect(report).toMatch(new RegExp(`together +${totalOf(costsOf(example)).toFixed(2)}`))
  })

  test('says when something lies elsewhere', () => {
    expect(reportOf(staff(300, cloud))).toMatch(
      /meetings +wss:\/\/badan-contoh\.livekit\.cloud: outside of these stacks; npm run doctor refuses it: .+ no servers in the country/,
    )
  })

  test('says who runs what is not of AWS, and what nobody answers for yet', () => {
    const where = 'Pusat Data Nasional, Jakarta, kontrak 2026/14'
    const mail = { from: example.mail.from, relay: { host: 'smtp.badan-contoh.example', port: 587 } }
    const told = reportOf({ ...example, mail, residency: { ...example.residency, '*.pdn.example': where } })
    expect(told).toContain(`https://sso.badan-contoh.example: the agency's own provider; ${where}\n`)
    expect(told).toMatch(new RegExp(`whatever leads to \\*\\.pdn\\.example +${where}\n`))
    expect(told).toMatch(
      /mails +smtp\.badan-contoh\.example: .+; residency does not say who runs it and where, so npm run/,
    )
  })
})
