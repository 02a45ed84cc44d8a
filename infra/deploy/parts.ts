import type { Known, Part, Trip } from '#infra/deploy/trip.ts'
import { stackNameOf } from '#infra/stack-name.ts'

/** The stacks that an agency has. */
export const partsOf = ({ media }: Trip['agency']): readonly Part[] => (media.own ? ['portal', 'media'] : ['portal'])

/** A part in the app, as arguments of `cdk`: it alone, made in a folder of the agency. */
export const inApp = ({ name }: Trip['agency'], part: Part): readonly string[] => [
  { portal: 'Portal', media: 'Media' }[part],
  '--exclusively',
  '--output',
  `.build/cdk/${name}`,
]

/** What CloudFormation calls a part: of the first set of stacks, or of the second that `cdk` is told of. */
export const nameOf = ({ agency }: Trip, { told }: Known, part: Part): string =>
  stackNameOf(agency.name, part, told['place'])
