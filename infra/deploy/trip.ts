import type { Agency } from '#infra/agency.ts'
import type { Aws } from '#infra/aws.ts'
import type { CdkCall } from '#infra/deploy/cdk.ts'
import type { Finding } from '#infra/doctor/check.ts'
import type { Names } from '#infra/doctor/names.ts'
import type { Part } from '#infra/stack-name.ts'

/** What a deployment works with. */
export type Trip = {
  readonly agency: Agency
  readonly aws: Aws
  readonly names: Names
  readonly cdk: CdkCall
  /** Builds what the functions and pages are made of. */
  readonly build: () => Promise<void>
  /** Looks at what was deployed. */
  readonly look: () => Promise<readonly Finding[]>
  readonly say: (line: string) => void
  readonly agrees: (question: string) => Promise<boolean>
  /** Passes the time until something is asked again. */
  readonly pause: () => Promise<void>
}

/** What is known so far: each step reads it, and adds to it for those behind. */
export type Known = {
  /** The number of the account. */
  readonly account: string
  /** What `cdk` is told with -c. */
  readonly told: Readonly<Record<string, string>>
  /** The stacks that are not as they should be yet. */
  readonly parts: readonly Part[]
}

/** The way ends here: what is wrong, what is safe, and what to do next. */
export type Stop = { readonly stop: string }

export type Step = {
  readonly title: string
  readonly take: (trip: Trip, known: Known) => Promise<Known | Stop>
}

/** The end of every sentence that stops a deployment before anything was changed. */
export const untouched = 'Nothing was changed. Run the same command again after that.'

/** What is said in a terminal to deploy this portal again. */
export const deployAgain = ({ agency }: Pick<Trip, 'agency'>, { told: { place } }: Pick<Known, 'told'>): string =>
  `npm run deploy -- ${agency.name}${place === undefined ? '' : ` --place ${place}`}`
