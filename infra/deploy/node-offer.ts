import { DescribeInstanceTypeOfferingsCommand, type _InstanceType } from '@aws-sdk/client-ec2'
import { untouched, type Step } from '#infra/deploy/trip.ts'
import { nodeFor, peopleAtOnce } from '#infra/limits.ts'

/** Whether AWS offers the machine that LiveKit is to run on. */
export const nodeOffer: Step = {
  title: 'LiveKit',
  take: async ({ aws, agency, say }, known) => {
    const node = agency.media.own && nodeFor(peopleAtOnce(agency.size.staff))
    if (!node) {
      say(`  at ${agency.media.external?.url ?? ''}, run by others`)
      return known
    }
    const instance = node.instance as _InstanceType
    const asked = new DescribeInstanceTypeOfferingsCommand({
      LocationType: 'region',
      Filters: [{ Name: 'instance-type', Values: [instance] }],
    })
    const { InstanceTypeOfferings = [] } = await aws.ec2.send(asked)
    if (InstanceTypeOfferings.some(({ InstanceType }) => InstanceType === instance)) {
      say(`  on one ${instance}, for up to ${String(node.people)} people at once`)
      return known
    }
    return {
      stop: `AWS offers no ${instance} in ${aws.region}. Choose another size.staff in infra/agencies/${agency.name}.ts, or media.external. ${untouched}`,
    }
  },
}
