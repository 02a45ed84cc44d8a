import type { Row } from '#infra/move/row.ts'

/**
 * Rows that stay behind, by the beginning of their partition. All of them belong to a moment or to parts that do not
 * come along; each can be lost or made again without harm to anybody's record. Every other row travels, also rows of a
 * kind that this list has never heard of.
 */
export const staysBehind = {
  'SESSION#':
    'Everybody signs in again, so that a copy of the data opens nothing; the row also holds a token of the provider.',
  'SIGNIN#': 'A sign-in under way, with its verifier; good for minutes.',
  'TICKET#': 'A ticket for the socket, good once for half a minute.',
  'SOCKET#': 'A connection to the former gateway.',
  'TOPIC#': 'Who listens over a connection to the former gateway.',
  'BUCKET#': 'How often somebody asked in the last hours.',
  'MOVE#': 'That a move into this very table was compared, until it has ended.',
  'READER#': 'Where one machine reads its stream; the other table has a stream of its own.',
} as const

type Beginning = keyof typeof staysBehind

const beginnings = Object.keys(staysBehind) as Beginning[]

/** The beginning by which a row stays behind; undefined for what travels. */
export const staysAs = ({ pk }: Row): Beginning | undefined =>
  beginnings.find((beginning) => `${pk?.S ?? ''}#`.startsWith(beginning))

/** Whether the row's own time is over; the database may sweep it away at any moment. `now`: seconds since 1970. */
export const isOver = ({ expiresAt }: Row, now: number): boolean =>
  expiresAt?.N !== undefined && Number(expiresAt.N) < now

/** What comes along. `now`: seconds since 1970. */
export const travels = (row: Row, now: number): boolean => staysAs(row) === undefined && !isOver(row, now)
