import type { Step, Trip } from '#infra/deploy/trip.ts'

/** What no command can do. */
export const handOver: Step = {
  title: 'What only people can do, once',
  take: (trip, known) => {
    for (const line of leftFor(trip)) trip.say(line)
    return Promise.resolve(known)
  },
}

const leftFor = ({ agency }: Trip): readonly string[] => [
  ...(agency.identity.oidc
    ? [
        `  sign-in   register https://${agency.domain}/auth/callback with the provider, and put its client secret in:`,
        '            infra/RUNBOOK.md#rotate-the-client-secret',
      ]
    : []),
  ...(agency.mail.relay
    ? ['  mail      if the relay asks for a login: infra/RUNBOOK.md#rotate-the-login-of-the-mail-relay']
    : []),
  `  alarms    ${agency.alarms.join(', ')}: open the mail of AWS and confirm, or no alarm gets there`,
  '  budget    CloudFormation makes none in Jakarta: write it with infra/RUNBOOK.md#the-month-costs-more-than-was-estimated',
]
