import { on, type Clause } from '#shared/kernel/condition.ts'
import { meetingStates, type Meeting, type MeetingState } from '#shared/meetings/meeting.ts'

export type MeetingCommand = 'change' | 'cancel' | 'enter' | 'end' | 'record'
export type LifecycleCode = 'MEETING_LIVE' | 'MEETING_NOT_LIVE' | 'MEETING_ENDED' | 'MEETING_CANCELLED'

type Step = { readonly to: MeetingState } | { readonly refused: LifecycleCode }

const to = <S extends MeetingState>(state: S) => ({ to: state })
const live = { refused: 'MEETING_LIVE' } as const
const notLive = { refused: 'MEETING_NOT_LIVE' } as const
const ended = { refused: 'MEETING_ENDED' } as const
const cancelled = { refused: 'MEETING_CANCELLED' } as const

/** [M2] What each command makes of each state; minutes are written after the end as well. */
export const meetingLifecycle = {
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
} as const satisfies Readonly<Record<MeetingState, Readonly<Record<MeetingCommand, Step>>>>

type CodeOf<C extends MeetingCommand> = Extract<
  (typeof meetingLifecycle)[MeetingState][C],
  { readonly refused: LifecycleCode }
>['refused']

const meeting = on<Meeting>()
const stepOf = (state: MeetingState, command: MeetingCommand): Step => meetingLifecycle[state][command]

/** The table's column as clauses on the stored meeting: one for each code that it holds. */
export function allows<C extends MeetingCommand>(command: C): readonly Clause<CodeOf<C>>[] {
  const codes = meetingStates.flatMap((state) => {
    const step = stepOf(state, command)
    return 'refused' in step ? [step.refused] : []
  })
  return [...new Set(codes)].map((code) => ({
    code: code,
    must: meeting.oneOf(
      'state',
      meetingStates.filter((state) => {
        const step = stepOf(state, command)
        return !('refused' in step) || step.refused !== code
      }),
    ),
  }))
}
