import { on, type Clause } from '#shared/kernel/condition.ts'
import { meetingStates, type Meeting, type MeetingState } from '#shared/meetings/meeting.ts'

export type MeetingCommand = 'change' | 'cancel' | 'enter' | 'end' | 'record'
export type LifecycleCode = 'MEETING_LIVE' | 'MEETING_NOT_LIVE' | 'MEETING_ENDED' | 'MEETING_CANCELLED'

type Step = { readonly to: MeetingState } | { readonly refused: LifecycleCode }

const to = (state: MeetingState): Step => ({ to: state })
const live: Step = { refused: 'MEETING_LIVE' }
const notLive: Step = { refused: 'MEETING_NOT_LIVE' }
const ended: Step = { refused: 'MEETING_ENDED' }
const cancelled: Step = { refused: 'MEETING_CANCELLED' }

/** [M2] What each command makes of each state; minutes are written after the end as well. */
export const meetingLifecycle: Readonly<Record<MeetingState, Readonly<Record<MeetingCommand, Step>>>> = {
  SCHEDULED: {
    change: to('SCHEDULED'),
    cancel: to('CANCELLED'),
    enter: to('LIVE'),
    end: notLive,
    record: to('SCHEDULED'),
  },
  LIVE: { change: to('LIVE'), cancel: live, enter: to('LIVE'), end: to('ENDED'), record: to('LIVE') },
  ENDED: { change: ended, cancel: ended, enter: ended, end: ended, record: to('ENDED') },
  CANCELLED: { change: cancelled, cancel: cancelled, enter: cancelled, end: cancelled, record: cancelled },
}

const codes: readonly LifecycleCode[] = ['MEETING_LIVE', 'MEETING_NOT_LIVE', 'MEETING_ENDED', 'MEETING_CANCELLED']
const meeting = on<Meeting>()

/** The table's column as clauses on the stored meeting. */
export const allows = (command: MeetingCommand): readonly Clause<LifecycleCode>[] =>
  codes.flatMap((code) => {
    const others = meetingStates.filter((state) => {
      const step = meetingLifecycle[state][command]
      return !('refused' in step) || step.refused !== code
    })
    return others.length === meetingStates.length ? [] : [{ code, must: meeting.oneOf('state', others) }]
  })
