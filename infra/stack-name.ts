/** What CloudFormation calls a stack of an agency. */
export const stackNameOf = (agency: string, part: 'portal' | 'media', place?: string): string =>
  ['balai', agency, ...(place ? [place] : []), part].join('-')
