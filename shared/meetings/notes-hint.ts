/** The hint that there is more text, between two facts; nothing else of the meeting has changed. */
export const notesSaved = 'notes-saved'
