import type { Known, Trip } from '#infra/deploy/trip.ts'
import { stackNameOf, type Part } from '#infra/stack-name.ts'

/** The stacks that an agency has, in the order in which they are made. */
export const partsOf = ({ media }: Trip['agency']): readonly Part[] => [
  'base',
  'portal',
  ...(media.own ? (['media'] as const) : []),
]

/** A part in the app, as arguments of `cdk`: it alone, made in a folder of the agency. */
export const inApp = ({ name }: Trip['agency'], part: Part): readonly string[] => [
  { base: 'Base', portal: 'Portal', media: 'Media' }[part],
  '--exclusively',
  '--output',
  `.build/cdk/${name}`,
]

/** What CloudFormation calls a part: the portal is the first, or the other that `cdk` is told of. */
export const nameOf = ({ agency }: Trip, { told }: Known, part: Part): string =>
  stackNameOf(agency.name, part, told['place'])
