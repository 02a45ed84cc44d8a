import { GroundStack } from '#infra/deploy/ground.stack.ts'
import { makeApp } from '#infra/stacks.ts'

// What `cdk` runs before there is a toolkit: cdk deploy --app 'node infra/deploy/ground-app.ts' -c account=… -c region=…
const app = makeApp()
const told = (name: string) => String(app.node.tryGetContext(name))
new GroundStack(app, 'Ground', { account: told('account'), region: told('region') })
app.synth()
