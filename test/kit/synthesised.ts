import type { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needs } from '#functions/kernel/needs.ts'
import example from '#infra/agencies/example.ts'
import { checkAgency, type Agency } from '#infra/agency.ts'
import { deploymentOf } from '#infra/deployment.ts'
import { addStacks, makeApp, type Stacks } from '#infra/stacks.ts'
import type { Template as Written } from '#test/architecture/template-rules.ts'

const built = join(import.meta.dirname, '../../.build/lambda')
process.env['CDK_VALIDATION'] ??= 'false'

const certificate = `arn:aws:acm:ap-southeast-3:${'0'.repeat(12)}:certificate/one`

/** Folders of functions: the bundles where they were built, a placeholder where not. */
export function bundles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-bundles-'))
  for (const name of Object.keys(needs)) {
    const to = join(folder, name)
    if (existsSync(join(built, name, 'index.mjs'))) cpSync(join(built, name), to, { recursive: true })
    else {
      mkdirSync(to)
      writeFileSync(join(to, 'index.mjs'), 'export const handler = () => undefined\n')
    }
  }
  return folder
}

/** An agency that chose everything differently from the example. */
export const other = {
  ...example,
  identity: { cognito: { prefix: 'balai-contoh' } },
  media: { external: { url: 'wss://rapat.badan-lain.example' } },
  mail: { from: example.mail.from, relay: { host: 'smtp.badan-contoh.example', port: 587 } },
} satisfies Agency

export const told = (folder: string, more: Readonly<Record<string, string>> = {}) => ({
  bundles: folder,
  certificate,
  mediaCertificate: certificate,
  ...more,
})

export type Synthesised = { readonly base: Written; readonly portal: Written; readonly media: Written }

/** The stacks of an agency before synth, so that a test can plant something. */
export function stacksOf(
  written: object,
  folder: string,
  more?: Readonly<Record<string, string>>,
): Stacks & { readonly app: App } {
  const { agency, faults } = checkAgency(written)
  if (!agency) throw new Error(faults.join('\n'))
  const context: Readonly<Record<string, string | undefined>> = told(folder, more)
  const app = makeApp(mkdtempSync(join(tmpdir(), 'balai-cdk-')))
  return {
    app,
    ...addStacks(
      app,
      deploymentOf(agency, (name) => context[name]),
    ),
  }
}

/** The templates of an agency, as CloudFormation gets them; throws when a rule of AwsSolutions is broken. */
export function synthesise(written: object, folder: string, more?: Readonly<Record<string, string>>): Synthesised {
  const { base, portal, media } = stacksOf(written, folder, more)
  const text = (stack: Parameters<typeof Template.fromStack>[0] | undefined) =>
    stack ? (Template.fromStack(stack).toJSON() as Written) : { Resources: {} }
  return { base: text(base), portal: text(portal), media: text(media) }
}
