/** Functions that see a part of the table only, and the beginnings of the partitions that they see. */
export const reach = {
  'livekit-webhook': ['ROOM#', 'MEETING#', 'ONCE#livekit#', 'COUNTER#webhook'],
  socket: ['TICKET#', 'SOCKET#', 'TOPIC#', 'MEETING#'],
} as const

/**
 * Who deletes rows, in partitions that begin so: connections that are gone, marks of mails that were not sent after all,
 * and a draft that was emptied, which lies with its task.
 */
export const forgets = {
  api: ['SOCKET#', 'TOPIC#', 'TASK#'],
  socket: ['SOCKET#', 'TOPIC#'],
  stream: ['SOCKET#', 'TOPIC#', 'SENT#'],
} as const
