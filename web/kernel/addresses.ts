import type { Origin } from '#shared/work/task.ts'

/* Where the screens live; each path is written down once, beside the routes. */

export const meetingsAddress = '/rapat'
export const pastMeetingsAddress = '/rapat?tampilan=lalu'
export const scheduleAddress = '/rapat/jadwalkan'
export const meetingAddress = (meeting: string): string => `/rapat/${meeting}`
export const changeAddress = (meeting: string): string => `/rapat/${meeting}/ubah`
export const roomAddress = (meeting: string): string => `/rapat/${meeting}/masuk`

export const queueAddress = '/antrean'
export const newTaskAddress = '/antrean/buat'
export const taskAddress = (task: string): string => `/tugas/${task}`
export const handOverAddress = (task: string): string => `/tugas/${task}/serah-terima`
export const releaseAddress = (task: string): string => `/tugas/${task}/kembalikan`
export const submitAddress = (task: string): string => `/tugas/${task}/serahkan`
export const originAddress = ({ meeting, decision, action }: Origin): string =>
  `${meetingAddress(meeting)}#${decision ?? action}`

export const outputAddress = (output: string): string => `/hasil/${output}`
export const receiptAddress = (output: string, version: number): string =>
  `/hasil/${output}/tanda-terima/${String(version)}`
export const fileAddress = (output: string, upload: string): string => `/hasil/${output}/berkas/${upload}`
export const receiptFile = (output: string, version: number, language: string): string =>
  `/api/outputs/${output}/versions/${String(version)}/receipt.pdf?lang=${language}`
export const reviewsAddress = '/tinjau'
export const reviewAddress = (output: string): string => `/tinjau/${output}`
export const threadAddress = (output: string): string => `/jejak/${output}`

export const indicatorsAddress = '/kinerja'
export const indicatorAddress = (indicator: string): string => `/kinerja/${indicator}`

/**
 * The `rel` of links into pages that show files: their document has a policy of its own, which lets pdfjs decode scans,
 * so that they are loaded anew and not put into the present document.
 */
export const ownDocument = 'external'
