import type { FormError } from '#web/ui/error-summary.tsx'
import type { PlanWords } from '#web/meetings/plan-words.ts'
import { most, spanOfDraft, type AgendaDraft, type GuestDraft, type PlanDraft } from '#web/meetings/plan-draft.ts'

export const planFields = {
  title: 'plan-title',
  date: 'plan-date',
  start: 'plan-start',
  people: 'plan-unit',
  access: 'plan-access',
  agenda: (n: number) => `plan-agenda-${String(n)}`,
  agendaMinutes: (n: number) => `plan-agenda-minutes-${String(n)}`,
  guest: (n: number, part: 'name' | 'email' | 'affiliation') => `plan-guest-${String(n)}-${part}`,
}

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim()) && text.trim().length <= 254
const isFilled = (text: string, limit: number) => text.trim() !== '' && text.trim().length <= limit

/** What must be fixed before a plan can be sent, in the order of the fields. */
export function planFaults(t: PlanWords, draft: PlanDraft, now: string): readonly FormError[] {
  const title = draft.title.trim().length
  const span = spanOfDraft(draft)
  return [
    ...(title === 0 ? [{ field: planFields.title, text: t.titleMissing() }] : []),
    ...(title > 200 ? [{ field: planFields.title, text: t.titleTooLong() }] : []),
    ...(draft.date === '' ? [{ field: planFields.date, text: t.dateMissing() }] : []),
    ...(draft.start === '' ? [{ field: planFields.start, text: t.startMissing() }] : []),
    ...(span && span.endsAt <= now ? [{ field: planFields.date, text: t.past() }] : []),
    ...draft.agenda.flatMap((line, i) => agendaFaults(t, line, i + 1)),
    ...(draft.people.length > most.people ? [{ field: planFields.people, text: t.tooMany() }] : []),
    ...(draft.guests.length > 0 && draft.access !== 'guests-knock'
      ? [{ field: planFields.access, text: t.guestsNeed() }]
      : []),
    ...draft.guests.flatMap((guest, i) => guestFaults(t, guest, i + 1)),
  ]
}

function agendaFaults(t: PlanWords, { title, minutes }: AgendaDraft, n: number): readonly FormError[] {
  if (title.trim() === '') return []
  const count = Number(minutes || '0')
  return [
    ...(title.trim().length > 200 ? [{ field: planFields.agenda(n), text: t.agendaTooLong(n) }] : []),
    ...(Number.isInteger(count) && count >= 0 && count <= 480
      ? []
      : [{ field: planFields.agendaMinutes(n), text: t.agendaMinutesWrong(n) }]),
  ]
}

const guestFaults = (t: PlanWords, { name, email, affiliation }: GuestDraft, n: number): readonly FormError[] => [
  ...(isFilled(name, 120) ? [] : [{ field: planFields.guest(n, 'name'), text: t.guestNameMissing(n) }]),
  ...(isEmail(email) ? [] : [{ field: planFields.guest(n, 'email'), text: t.guestEmailWrong(n) }]),
  ...(isFilled(affiliation, 160)
    ? []
    : [{ field: planFields.guest(n, 'affiliation'), text: t.guestAffiliationMissing(n) }]),
]

/** The field of the form that a fault of the server lies in. */
export function fieldOfPath(path: string): string | undefined {
  const [first = '', index = '0', part = ''] = path.split('.')
  const n = Number(index) + 1
  if (first === 'title') return planFields.title
  if (first === 'startsAt' || first === 'endsAt') return planFields.date
  if (first === 'agenda') return part === 'minutes' ? planFields.agendaMinutes(n) : planFields.agenda(n)
  if (first === 'guests') {
    const known = (['name', 'email', 'affiliation'] as const).find((each) => each === part)
    return planFields.guest(n, known ?? 'name')
  }
  return first === 'invitees' ? planFields.people : undefined
}
