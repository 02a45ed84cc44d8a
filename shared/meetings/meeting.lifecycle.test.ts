import { expect, test } from 'vitest'
import { firstBroken } from '#shared/kernel/condition.ts'
import { allows, meetingLifecycle, type MeetingCommand } from '#shared/meetings/meeting.lifecycle.ts'
import { meetingStates } from '#shared/meetings/meeting.ts'

const commands: readonly MeetingCommand[] = ['change', 'cancel', 'enter', 'end', 'record']
const cells = meetingStates.flatMap((state) => commands.map((command) => ({ state, command })))

test.each(cells)(
  '[M2] $command of a meeting that is $state: the clauses say what the table says',
  ({ state, command }) => {
    const step = meetingLifecycle[state][command]
    expect(firstBroken(allows(command), { state })?.code).toBe('refused' in step ? step.refused : undefined)
  },
)

test('[M2] nothing leads out of the end or the cancellation, and only a live meeting ends', () => {
  const ways = cells.flatMap(({ state, command }) => {
    const step = meetingLifecycle[state][command]
    return 'to' in step && step.to !== state ? [`${state} ${command} ${step.to}`] : []
  })
  expect(ways).toEqual(['SCHEDULED cancel CANCELLED', 'SCHEDULED enter LIVE', 'LIVE end ENDED'])
})
