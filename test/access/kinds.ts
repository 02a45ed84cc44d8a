/** Everybody who asks. Each is one of these and nothing beside it; the stage shows how they became it. */
export const kinds = [
  'nobody',
  'ended session',
  'idle session',
  'guest waiting',
  'guest admitted',
  'guest declined',
  'guest of another meeting',
  'member',
  'holder',
  'former holder',
  'receiver',
  'author',
  'reviewer',
  'excluded reviewer',
  'unit head',
  'host',
  'participant',
  'former host',
  'member elsewhere',
  'head elsewhere',
  'head of the agency',
  'administrator',
  'auditor',
] as const
export type Kind = (typeof kinds)[number]

/** Without a session that counts. */
export const signedOut = ['nobody', 'ended session', 'idle session'] as const satisfies readonly Kind[]
export const guests = [
  'guest waiting',
  'guest admitted',
  'guest declined',
  'guest of another meeting',
] as const satisfies readonly Kind[]
export const notStaff = [...signedOut, ...guests] as const
export const staff = kinds.filter((kind) => !(notStaff as readonly Kind[]).includes(kind))

/** At home in another unit: what is their own there, is another unit's here. */
export const elsewhere = [
  'member elsewhere',
  'head elsewhere',
  'guest of another meeting',
] as const satisfies readonly Kind[]

export const without = (all: readonly Kind[], ...left: readonly Kind[]): readonly Kind[] =>
  all.filter((kind) => !left.includes(kind))
