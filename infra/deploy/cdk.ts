import { resolve } from 'node:path'
import type { Agency } from '#infra/agency.ts'
import { qualifier } from '#infra/deploy/toolkit-names.ts'
import { runCommand, type Ran } from '#infra/run-command.ts'

export type CdkAsked = {
  /** After so many minutes it is ended; what CloudFormation has begun goes on without it. */
  readonly minutes: number
  /** Where it runs; elsewhere than here it finds no app. */
  readonly cwd?: string
  /** Whether people see what it writes. */
  readonly isShown?: boolean
}
/** The one way to `cdk`. */
export type CdkCall = (args: readonly string[], asked: CdkAsked) => Promise<Ran>

const program = resolve('node_modules/.bin/cdk')
const environment = (region: string) => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  // Nothing is told to anybody about this deployment.
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  NODE_NO_WARNINGS: '1',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
})

/** `cdk` for an agency; `hear` gets what it writes where people are to see it. */
export const cdkFor =
  ({ region }: Agency, hear: (text: string) => void): CdkCall =>
  (args, { minutes, cwd, isShown = false }) =>
    runCommand(program, [...args, '--no-notices', '--no-version-reporting', '--ci', '--no-color'], {
      // An app that the terminal names would be looked for there as well.
      env: { ...environment(region), ...(cwd !== undefined && { CDK_APP: '' }) },
      cwd: cwd ?? resolve('.'),
      seconds: minutes * 60,
      ...(isShown && { hear }),
    })

/** What the app is told, as arguments. */
export const toldTo = (told: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries({ ...told, '@aws-cdk/core:bootstrapQualifier': qualifier }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])

/** The last lines of what it wrote, for a sentence. */
export const lastLines = ({ output }: Ran, count = 6): string =>
  output
    .trim()
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n')

const failed = /^.*\| (?:CREATE|UPDATE|DELETE)_FAILED +\| (.+)$/gm

/** What CloudFormation could not do and why, a line each, as `cdk` tells it; its last lines when it tells nothing. */
export function whyFailed(ran: Ran): string {
  const reasons = [...ran.output.matchAll(failed)].map(
    ([, reason = '']) => `  ${reason.replaceAll(/ {2,}/g, ' ').trim()}`,
  )
  return reasons.length > 0 ? [...new Set(reasons)].slice(0, 5).join('\n') : lastLines(ran)
}
