const ofMeeting = (meeting: string) => `MEETING#${meeting}`

export const meetingKey = (meeting: string) => ({ pk: ofMeeting(meeting), sk: 'META' })
export const meetingPart = ofMeeting
export const lobbyKey = (meeting: string, guest: string) => ({ pk: ofMeeting(meeting), sk: `LOBBY#${guest}` })
export const entryKey = (meeting: string, connection: string) => ({ pk: ofMeeting(meeting), sk: `ENTRY#${connection}` })
export const signalKey = (meeting: string, signal: string) => ({ pk: ofMeeting(meeting), sk: `SIGNAL#${signal}` })
export const decisionKey = (meeting: string, decision: string) => ({
  pk: ofMeeting(meeting),
  sk: `DECISION#${decision}`,
})
export const actionKey = (meeting: string, action: string) => ({ pk: ofMeeting(meeting), sk: `ACTION#${action}` })
export const notesKey = (meeting: string) => ({ pk: ofMeeting(meeting), sk: 'NOTES' })

export const roomKey = (room: string) => ({ pk: `ROOM#${room}`, sk: 'META' })
export const linkKey = (link: string) => ({ pk: `LINK#${link}`, sk: 'META' })

/** One person's row of a meeting; it stands in their list while they are invited. */
export const placeKey = (person: string, meeting: string) => ({ pk: `PERSON#${person}`, sk: `MEETING#${meeting}` })
export const meetingsOf = (person: string) => `PERSON#${person}#meetings`
export const listedAt = (startsAt: string, meeting: string) => `${startsAt}#${meeting}`
export const notListed = ['listedIn', 'listedAt'] as const

/** Meetings whose room may be open: what the sweep asks for. */
export const live = 'LIVE'
export const inSweep = (meeting: string) => ({ timerIn: live, timerAt: meeting })
export const noSweep = ['timerIn', 'timerAt'] as const

/** What came to the webhook and was not for us. */
export const unknownKey = (type: string) => ({ pk: 'COUNTER#webhook', sk: type })
