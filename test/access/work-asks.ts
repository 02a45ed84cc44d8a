import type { Asks } from '#test/access/asks.ts'

const text = 'Dicoba'

export const workAsks: Asks = {
  'work.queue': ({ of }) => ({ queue: of.queue, view: 'all' }),
  'work.counts': ({ of }) => ({ queue: of.queue }),
  'work.members': ({ of }) => ({ queue: of.queue }),
  'work.mine': () => undefined,
  'work.task': ({ of }) => ({ id: of.held.id }),
  'work.add': ({ of }) => ({ queue: of.queue, title: text, due: '2026-12-04', points: 1 }),
  'work.claim': ({ of }) => ({ id: of.free.id, queue: of.queue, points: 1, rev: of.free.rev }),
  'work.claim#as of my queue': ({ of, home }) => ({ id: of.free.id, queue: home.queue, points: 1, rev: of.free.rev }),
  'work.claim#what is held': ({ of, home }) => ({ id: of.held.id, queue: home.queue, points: 1, rev: of.held.rev }),
  'work.takeAnother': ({ of }) => ({ queue: of.queue }),
  'work.release': ({ of }) => ({ id: of.held.id, fence: of.held.fence, reason: text }),
  'work.release#by an old tab': ({ of }) => ({ id: of.held.id, fence: of.held.formerFence, reason: text }),
  'work.keepLease': ({ of, home }) => ({ id: of.held.id, fence: of.held.fence, queue: home.queue }),
  'work.checkStep': ({ of }) => ({ id: of.held.id, fence: of.held.fence, step: '02', done: true }),
  'work.handOver': ({ of, home, side, person }) => ({
    id: of.held.id,
    fence: of.held.fence,
    to: person === home.receiver ? side.host.id : home.receiver,
    note: text,
  }),
  'work.handOver#to myself': ({ of, person }) => ({
    id: of.held.id,
    fence: of.held.fence,
    to: person || 'prs_bukansiapa',
    note: text,
  }),
  'work.acceptHandover': ({ of }) => ({ id: of.offered.id, handover: of.offered.handover }),
  'work.acceptHandover#of another task': ({ of, home }) => ({ id: home.held.id, handover: of.offered.handover }),
  'work.refuseHandover': ({ of }) => ({ id: of.offered.id, handover: of.offered.handover, reason: text }),
  'work.addNote': ({ of }) => ({ id: of.held.id, text }),
  'work.saveDraft': ({ of }) => ({ id: of.held.id, text }),
}
