/** The table's secondary indexes: sparse, and projecting whole list rows. shared/decisions/keys.md says what each is for. */
export const indexes = [
  { name: 'claimable', partition: 'claimableIn', sort: 'claimableAt' },
  { name: 'desk', partition: 'deskOf', sort: 'deskAt' },
  { name: 'timers', partition: 'timerIn', sort: 'timerAt' },
  { name: 'listed', partition: 'listedIn', sort: 'listedAt' },
  { name: 'reviews', partition: 'reviewIn', sort: 'reviewAt' },
] as const satisfies readonly { name: string; partition: string; sort: string }[]

export type IndexName = (typeof indexes)[number]['name']
