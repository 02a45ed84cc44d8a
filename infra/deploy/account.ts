import { DescribeRegionsCommand } from '@aws-sdk/client-ec2'
import { valuesIn } from '#infra/aws-query.ts'
import { untouched, type Known, type Stop, type Step, type Trip } from '#infra/deploy/trip.ts'

const identity = { Action: 'GetCallerIdentity', Version: '2011-06-15' }
const unknown = new Set(['InvalidClientTokenId', 'UnrecognizedClientException', 'AuthFailure'])

/** Who deploys, and into which account: it is said before anything is asked for. */
export const account: Step = {
  title: 'Account',
  take: async (trip, known) => {
    const asked = await trip.aws.ask('sts', identity).catch((fault: unknown) => refused(trip, fault as Error))
    return typeof asked === 'string' ? found(trip, known, asked) : asked
  },
}

function found({ aws, say }: Trip, known: Known, xml: string): Known {
  const [number = ''] = valuesIn(xml, 'Account')
  const [arn = ''] = valuesIn(xml, 'Arn')
  say(`  ${number} in ${aws.region}, as ${arn.slice(arn.lastIndexOf(':') + 1)}`)
  return { ...known, account: number }
}

async function refused({ aws, agency }: Trip, fault: Error): Promise<Stop> {
  const { name, message } = fault
  const again = `npm run deploy -- ${agency.name}`
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return {
      stop: `There are no credentials of AWS here (${message.trim()}). Sign in with aws sso login or set AWS_PROFILE, then ${again}. Nothing was asked of AWS.`,
    }
  if (name === 'ExpiredToken' || name === 'ExpiredTokenException')
    return { stop: `Your session with AWS has ended. Sign in again. ${untouched}` }
  if (!unknown.has(name)) throw fault
  return { stop: `${await whyUnknown(aws)} ${untouched}` }
}

/** An account that has not switched a region on is not known there, as if the credentials were wrong. */
async function whyUnknown({ world, region }: Trip['aws']): Promise<string> {
  const asked = new DescribeRegionsCommand({ RegionNames: [region], AllRegions: true })
  const open = await world.send(asked).then(
    ({ Regions }) => Regions?.[0]?.OptInStatus,
    () => undefined,
  )
  if (open === 'not-opted-in')
    return `This account has not switched ${region} on yet. Somebody with rights over the account does so in the console of AWS under Account, AWS Regions; it takes some minutes.`
  return open === undefined
    ? 'AWS does not know these credentials. Sign in again, or ask whoever gave them to you.'
    : `AWS knows the account, and refuses these credentials in ${region}: they are of a session that is good in older regions only. Set AWS_STS_REGIONAL_ENDPOINTS=regional and sign in again.`
}
