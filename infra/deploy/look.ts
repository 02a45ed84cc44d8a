import { lineOf } from '#infra/doctor/check.ts'
import type { Step } from '#infra/deploy/trip.ts'

/** The doctor, on what was deployed. */
export const look: Step = {
  title: 'Doctor',
  take: async ({ agency, look, say }, known) => {
    const { place } = known.told
    const again = `npm run doctor -- ${agency.name}${place === undefined ? '' : ` --place ${place}`}`
    const findings = await look()
    for (const finding of findings) say(lineOf(finding))
    const wrong = findings.filter(({ fault }) => fault !== undefined).length
    if (wrong > 0)
      say(
        `\nDeployed. ${String(wrong)} of ${String(findings.length)} lines are WRONG, each with what to do; look again with ${again}.`,
      )
    else say('\nDeployed, and everything is as it should be.')
    return known
  },
}
