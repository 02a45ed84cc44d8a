import type { Role } from '#shared/meetings/admission.rules.ts'
import type { MeetingState } from '#shared/meetings/meeting.ts'

export type Source = 'camera' | 'microphone' | 'screen_share' | 'screen_share_audio'

/** What a token allows in one room; every field is written out, because LiveKit takes a missing one as allowed. */
export type RoomGrants = {
  readonly roomJoin: true
  readonly canPublish: true
  readonly canSubscribe: true
  readonly canPublishData: false
  readonly canPublishSources: readonly Source[]
  readonly canUpdateOwnMetadata: false
}

const speaking: readonly Source[] = ['camera', 'microphone']
const presenting: readonly Source[] = [...speaking, 'screen_share', 'screen_share_audio']
const sources: Readonly<Record<Role, readonly Source[]>> = {
  host: presenting,
  participant: presenting,
  guest: speaking,
}

/** [M12] What a role may do while people may be inside, and nothing before or after; nobody rules the room by token. */
export const grantsFor = (role: Role, state: MeetingState): RoomGrants | undefined =>
  state === 'SCHEDULED' || state === 'LIVE'
    ? {
        roomJoin: true,
        canPublish: true,
        canSubscribe: true,
        canPublishData: false,
        canPublishSources: sources[role],
        canUpdateOwnMetadata: false,
      }
    : undefined
