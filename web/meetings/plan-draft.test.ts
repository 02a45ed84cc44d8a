import { describe, expect, test } from 'vitest'
import { cleanPlan, draftOf, emptyPlan, spanOfDraft } from '#web/meetings/plan-draft.ts'
import { inputOf } from '#web/meetings/plan-input.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

const siti = { id: 'prs_siti', name: 'Siti Aminah', unitName: 'Biro SDM', zone: 'Asia/Jakarta' } as const
const draft = { ...emptyPlan(siti), title: 'Rapat mingguan', date: '2026-09-09', start: '13:00' }

describe('a meeting as it is typed', () => {
  test('its times are those of its own zone', () => {
    expect(spanOfDraft(draft)).toEqual({ startsAt: '2026-09-09T06:00:00.000Z', endsAt: '2026-09-09T07:00:00.000Z' })
    expect(spanOfDraft({ ...draft, zone: 'Asia/Jayapura' })?.startsAt).toBe('2026-09-09T04:00:00.000Z')
    expect(spanOfDraft({ ...draft, date: '2026-02-31' })).toBeUndefined()
  })

  test('empty agenda lines are not sent, minutes left out are none', () => {
    const agenda = [
      { title: 'Tindak lanjut', minutes: '' },
      { title: ' ', minutes: '5' },
    ]
    expect(inputOf({ ...draft, agenda })?.agenda).toEqual([{ title: 'Tindak lanjut', minutes: 0 }])
  })

  test('a scheduled meeting comes back into the form as it was sent', () => {
    const sent = inputOf({ ...draft, agenda: [{ title: 'Loket', minutes: '20' }] })
    const invitee = { person: siti.id, ...siti, unit: 'unt_biro' }
    const stored = {
      ...sent,
      chair: invitee,
      minuteTaker: invitee,
      invitees: [invitee],
      guests: [],
    } as unknown as MeetingDetail
    expect(inputOf(draftOf(stored))).toEqual(sent)
  })

  test('a draft found on the device that lacks a part is not taken', () => {
    expect(cleanPlan(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(cleanPlan({ ...draft, zone: 'Europe/Paris' })).toBeUndefined()
    expect(cleanPlan({ ...draft, title: 1 })).toBeUndefined()
    expect(cleanPlan('draft')).toBeUndefined()
  })
})
