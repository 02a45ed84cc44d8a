import { Aspects } from 'aws-cdk-lib'
import { rehearsal } from '#infra/agency.ts'
import { deploymentOf } from '#infra/deployment.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'
import { changes } from '#infra/rehearsal/changes.ts'
import { LeaveOut } from '#infra/rehearsal/leave-out.ts'
import { addStacks, makeApp } from '#infra/stacks.ts'

// What `cdk` runs in the rehearsal: the stacks of infra/app.ts, without what the emulator lacks, and with a change
// where the rehearsal is of an update.
try {
  const app = makeApp()
  const said = (name: string) => app.node.tryGetContext(name) as string | undefined
  const told = (name: string) => said(name) ?? (name === 'emulator' ? process.env['AWS_ENDPOINT_URL'] : undefined)
  const { portal } = addStacks(app, deploymentOf(await readAgency(rehearsal), told))
  for (const name of (told('changes') ?? '').split(',').filter(Boolean)) changes[name]?.(portal)
  Aspects.of(app).add(new LeaveOut())
  app.synth()
} catch (fault) {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
