import { deploymentOf } from '#infra/deployment.ts'
import { AgencyFault, readAgency } from '#infra/read-agency.ts'
import { addStacks, makeApp } from '#infra/stacks.ts'

// What `cdk` runs: cdk -c agency=<name>, with what else a command knows (deployment.ts).
try {
  const app = makeApp()
  const told = (name: string) => app.node.tryGetContext(name) as string | undefined
  addStacks(app, deploymentOf(await readAgency(told('agency') ?? 'example'), told))
  app.synth()
} catch (fault) {
  if (!(fault instanceof AgencyFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
