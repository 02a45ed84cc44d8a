import type * as v from 'valibot'
import type { planFields } from '#shared/meetings/meetings.api.ts'
import { spanOfDraft, type PlanDraft } from '#web/meetings/plan-draft.ts'

export type PlanInput = { [Field in keyof typeof planFields]: v.InferInput<(typeof planFields)[Field]> }

/** The draft as the contract takes it; empty agenda lines are left out. */
export function inputOf(draft: PlanDraft): PlanInput | undefined {
  const span = spanOfDraft(draft)
  if (!span) return undefined
  const { title, zone, access, chair, minuteTaker } = draft
  return {
    title,
    ...span,
    zone,
    access,
    chair: chair as PlanInput['chair'],
    minuteTaker: minuteTaker as PlanInput['chair'],
    invitees: draft.people.map(({ id }) => id as PlanInput['chair']),
    guests: draft.guests.map(({ name, email, affiliation, link }) => ({
      name,
      email,
      affiliation,
      ...(link !== undefined && { link: link as NonNullable<PlanInput['guests'][number]['link']> }),
    })),
    agenda: draft.agenda
      .filter((line) => line.title.trim() !== '')
      .map((line) => ({ title: line.title, minutes: Number(line.minutes || '0') })),
  }
}
