import { reportOf } from '#infra/agency-report.ts'
import { lastLines, toldTo } from '#infra/deploy/cdk.ts'
import { inApp, nameOf, partsOf } from '#infra/deploy/parts.ts'
import { untouched, type Known, type Step, type Stop, type Trip } from '#infra/deploy/trip.ts'
import type { Part } from '#infra/stack-name.ts'
import { isMade, stackState } from '#infra/stack-state.ts'

const minutes = 10

/** Shows what a deployment would change, refuses what would cost data, and asks. */
export const difference: Step = {
  title: 'What changes',
  take: async (trip, known) => {
    const { agency, aws, agrees, say } = trip
    const parts: Part[] = []
    for (const part of partsOf(agency)) {
      const name = nameOf(trip, known, part)
      const isThere = isMade(await stackState(aws.cloud, name))
      if (!isThere) say(`  ${name}: everything, it is not there yet`)
      if (!isThere && part === 'base') say(`\n${reportOf(agency)}`)
      const compared = isThere ? await compare(trip, known, part) : 'differs'
      if (typeof compared !== 'string') return compared
      if (compared === 'differs') parts.push(part)
    }
    if (parts.length === 0 || (await agrees('Deploy this? [yes/no] '))) return { ...known, parts }
    return { stop: `Nobody said yes. ${untouched}` }
  },
}

async function compare({ cdk, agency, say }: Trip, { told }: Known, part: Part): Promise<'same' | 'differs' | Stop> {
  const ran = await cdk(['diff', ...inApp(agency, part), ...toldTo(told)], { minutes, isShown: true })
  if (!ran.isDone) return { stop: `cdk could not compare ${part} (${ran.ended}):\n${lastLines(ran)}\n${untouched}` }
  const lost = lossesIn(ran.output)
  if (lost.length > 0)
    return {
      stop: `This would leave data of ${agency.name} behind: ${lost.join('; ')}. Data is kept, and people would not find it any more, so it is not deployed. Tell whoever maintains the code, and deploy the version before. ${untouched}`,
    }
  if (isSame(ran.output)) return 'same'
  if (part === 'media')
    say(
      '  LiveKit’s node may be replaced by this, also because AWS has a newer system for it: whoever is in a meeting then drops out for some minutes. After hours only.',
    )
  return 'differs'
}

/** Whether `cdk diff` found nothing. */
export const isSame = (diff: string): boolean => /Number of stacks with differences: 0\b/.test(diff)

const keeping = ['DynamoDB::Table', 'S3::Bucket', 'KMS::Key', 'SecretsManager::Secret', 'Cognito::UserPool']
const line = new RegExp(
  `^\\[[-~]\\] AWS::(${keeping.join('|')}) (?:\\S+ )?(\\S+) (destroy|orphan|replace|may be replaced)\\b`,
  'gm',
)

/** What holds data and would not be the same any more, as `cdk diff` tells it. */
export const lossesIn = (diff: string): readonly string[] =>
  [...diff.matchAll(line)]
    // The login of a relay that is not used any more is no loss; every other secret has its other half somewhere.
    .filter(([, , id = '', impact]) => !id.startsWith('SecretsSmtpLogin') || impact !== 'orphan')
    .map(([, type = '', id = '', impact = '']) => `${type} ${id} (${impact})`)
