import type { Translated } from '#web/kernel/words.tsx'
import type { words as source } from '#web/today/today.words.id.ts'

export const words: Translated<typeof source> = {
  today: 'Today',
  next: 'Next',
  noNext: 'No more meetings today',
  noNextText: 'Meetings that you are invited to today appear here.',
  seeMeetings: 'See coming meetings',
  until: (time) => `until ${time}`,
  people: (count) => `${String(count)} ${count === 1 ? 'participant' : 'participants'}`,
  chairedBy: (name) => `chaired by ${name}`,
  join: 'Join',
  agenda: (count) => (count === 0 ? 'Open the meeting' : `Agenda, ${String(count)} ${count === 1 ? 'item' : 'items'}`),
  doorOpens: (time) => `The door of the meeting opens at ${time}.`,
  actions: 'Needs your action',
  seeAll: 'See all',
  noActions: 'Nothing to act on today',
  noActionsText: "You can take a task from your unit's queue.",
  takeTask: "Take a task from the unit's queue",
  noQueueText: 'Tasks from meetings and hand-overs appear here.',
  schedule: 'Schedule',
  noSchedule: 'No meetings today.',
  cancelled: 'cancelled',
  review: (author) => `by ${author}`,
  reviewNamed: (title) => `Review: ${title}`,
  progress: 'Daily progress',
  progressNote: 'for e-Kinerja',
}
