import type { Asks } from '#test/access/asks.ts'
import { submissionOf } from '#test/access/make-work.ts'

const file = { name: 'telaah.pdf', size: 1234, type: 'application/pdf', sha256: 'a'.repeat(64) }

export const outputAsks: Asks = {
  'outputs.startUpload': ({ of }) => ({ task: of.held.id, fence: of.held.fence, ...file }),
  'outputs.completeUpload': ({ of }) => ({ id: of.upload }),
  'outputs.upload': ({ of }) => ({ id: of.upload }),
  'outputs.submit': ({ of, home, side }) => ({
    task: of.held.id,
    fence: of.held.fence,
    rev: of.held.rev,
    seen: { number: of.held.number, title: of.held.title, queue: home.queue, chain: of.held.chain },
    submission: submissionOf(side),
  }),
  'outputs.resubmit': ({ of, side }) => ({
    id: of.returned.output,
    task: of.returned.id,
    fence: of.returned.fence,
    rev: of.returned.outputRev,
    submission: submissionOf(side),
    answers: [{ point: of.returned.point, text: 'Sudah' }],
  }),
  'outputs.resubmit#for my output': ({ of, home, side }) => ({
    id: home.returned.output,
    task: of.held.id,
    fence: of.held.fence,
    rev: home.returned.outputRev,
    submission: submissionOf(side),
    answers: [{ point: home.returned.point, text: 'Sudah' }],
  }),
  'outputs.withdraw': ({ of }) => ({ id: of.waiting.id, rev: of.waiting.rev }),
  'outputs.output': ({ of }) => ({ id: of.waiting.id }),
  'outputs.thread': ({ of }) => ({ id: of.waiting.id }),
  'outputs.receipt': ({ of }) => ({ id: of.waiting.id, version: '1' }),
  'outputs.fileLink': ({ of }) => ({ id: of.waiting.id, upload: of.waiting.upload }),
  'outputs.fileLink#through my output': ({ of, home }) => ({ id: home.waiting.id, upload: of.waiting.upload }),
  'outputs.reviews': () => ({}),
  'outputs.claimReview': ({ of }) => ({ id: of.waiting.id, rev: of.waiting.rev, version: 1 }),
  'outputs.giveBackReview': ({ of }) => ({ id: of.reviewed.id, rev: of.reviewed.rev, fence: of.reviewed.fence }),
  'outputs.judge': ({ of }) => ({
    id: of.reviewed.id,
    rev: of.reviewed.rev,
    fence: of.reviewed.fence,
    version: 1,
    outcome: 'approve',
    reason: '',
    points: [],
  }),
  'outputs.dailyProgress': () => ({ date: '2026-11-25' }),

  'performance.indicators': () => ({ year: '2026' }),
  'performance.countable': () => undefined,
  'performance.indicator': ({ of }) => ({ id: of.indicator }),

  'people.me': () => undefined,
  'people.units': () => undefined,
  'people.colleagues': ({ of }) => ({ unit: of.unit }),
  'people.signOutEverywhere': () => ({}),
  'live.ticket': () => ({}),
  'live.guestTicket': () => ({}),
  'live.ticket#with more than it takes': () => ({ topics: ['tsk_00000000'] }),
  'live.guestTicket#with more than it takes': () => ({ topics: ['tsk_00000000'] }),
}
