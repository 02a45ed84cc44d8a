import { fc, test as propertyTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { grantsFor } from '#shared/meetings/grants.ts'
import { identityOf, whoseIdentity } from '#shared/meetings/identity.ts'
import { meetingStates } from '#shared/meetings/meeting.ts'

const roles = ['host', 'participant', 'guest'] as const
const named = [
  'roomJoin',
  'canPublish',
  'canSubscribe',
  'canPublishData',
  'canPublishSources',
  'canUpdateOwnMetadata',
].sort()

test.each(roles.flatMap((role) => meetingStates.map((state) => ({ role, state }))))(
  '[M12] a $role of a meeting that is $state has every right named, or none at all',
  ({ role, state }) => {
    const grants = grantsFor(role, state)
    if (state === 'ENDED' || state === 'CANCELLED') {
      expect(grants).toBeUndefined()
      return
    }
    expect(Object.keys(grants ?? {}).sort()).toEqual(named)
    expect(grants).toMatchObject({ canPublishData: false, canUpdateOwnMetadata: false })
    expect(grants?.canPublishSources.includes('screen_share')).toBe(role !== 'guest')
    expect(grants?.canPublishSources.slice(0, 2)).toEqual(['camera', 'microphone'])
  },
)

test('[M12] an identity says whose it is; staff and guests never share one', () => {
  expect(whoseIdentity(identityOf('staff', 'prs_rinawulandari', 'con_1'))).toEqual({
    kind: 'staff',
    id: 'prs_rinawulandari',
  })
  expect(whoseIdentity(identityOf('guest', 'gst_budihartono', 'con_1'))?.kind).toBe('guest')
  for (const forged of [
    'u:gst_budihartono:c',
    'g:prs_rinawulandari:c',
    'u:prs_rinawulandari',
    'u:prs_rina wulandari:c',
    'EG_x',
  ])
    expect(whoseIdentity(forged)).toBeUndefined()
})

propertyTest.prop([fc.string()])('[M12] no other text is an identity', (text) => {
  const whose = whoseIdentity(text)
  if (whose) expect(text).toMatch(/^[ug]:(prs|gst)_/)
})
