/** The stacks of an agency: what it has once, the portal on it, and LiveKit where it has its own. */
export type Part = 'base' | 'portal' | 'media'

/** What CloudFormation calls a stack of an agency. `place`: the name of another portal than the first; the rest is there once. */
export const stackNameOf = (agency: string, part: Part, place?: string): string =>
  ['balai', agency, ...(place && part === 'portal' ? [place] : []), part].join('-')
