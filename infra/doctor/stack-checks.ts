import { valuesIn } from '#infra/aws-query.ts'
import type { Check } from '#infra/doctor/check.ts'
import type { Patient } from '#infra/doctor/patient.ts'
import { partsOf } from '#infra/deploy/parts.ts'
import { stackNameOf } from '#infra/stack-name.ts'

const settled = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE'])

/** What CloudFormation says of the stacks, and who hears an alarm. */
export function stackChecks(patient: Patient): readonly Check[] {
  const { agency, place, stacks } = patient
  return [
    ...partsOf(agency).map((part): Check => [
      `stack ${stackNameOf(agency.name, part, place)}`,
      async () => {
        const stack = await stacks[part]()
        if (!stack) return 'there is none'
        return settled.has(stack.status) ? { seen: stack.status } : `it is ${stack.status}`
      },
      'see infra/RUNBOOK.md#rollback',
    ]),
    [
      'alarms reach people',
      () => unheard(patient),
      'whoever is named opens the mail of AWS and confirms; deploy again if it is lost',
    ],
  ]
}

/** The addresses that no alarm reaches: a subscription that was not confirmed, or is not there. */
async function unheard({ agency, aws, deployed }: Patient) {
  const topic = (await deployed()).named('HearersTopic', 'SNS::Topic')
  if (topic === undefined) return 'the stack has no topic for alarms'
  const xml = await aws.ask('sns', { Action: 'ListSubscriptionsByTopic', Version: '2010-03-31', TopicArn: topic })
  const ends = valuesIn(xml, 'Endpoint')
  const arns = valuesIn(xml, 'SubscriptionArn')
  const confirmed = new Set(ends.filter((_, index) => arns[index]?.startsWith('arn:')))
  const missing = agency.alarms.filter((address) => !confirmed.has(address))
  return missing.length === 0 ? undefined : `${missing.join(', ')} did not confirm: no alarm gets there`
}
