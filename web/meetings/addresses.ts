/** Where the screens around a meeting live; each path is written down once. */
export const meetingsAddress = '/rapat'
export const pastMeetingsAddress = '/rapat?tampilan=lalu'
export const scheduleAddress = '/rapat/jadwalkan'
export const meetingAddress = (meeting: string): string => `/rapat/${meeting}`
export const changeAddress = (meeting: string): string => `/rapat/${meeting}/ubah`
export const roomAddress = (meeting: string): string => `/rapat/${meeting}/masuk`
export const taskAddress = (task: string): string => `/tugas/${task}`
