import { createFresh, type Fresh } from '#web/kernel/create-fresh.ts'
import { onChange, watch } from '#web/kernel/live.ts'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import type { MeetingId } from '#shared/meetings/meeting.ts'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'
import { notesSaved } from '#shared/meetings/notes-hint.ts'

/** One meeting with its minutes, kept fresh by hints. */
export function createMeeting(id: () => string): Fresh<MeetingDetail> {
  const found = createFresh(
    () => ({ id: id() as MeetingId }),
    (input) => meetingsApi.meeting(input),
  )
  watch(id())
  onChange(
    () => [id()],
    (hint) => {
      if (hint?.type !== notesSaved) found.refresh()
    },
  )
  return found
}
