import type { Origin } from '#shared/work/task.ts'

/** Where the screens around a task live; each path is written down once. */
export const queueAddress = '/antrean'
export const newTaskAddress = '/antrean/buat'
export const taskAddress = (task: string): string => `/tugas/${task}`
export const handOverAddress = (task: string): string => `/tugas/${task}/serah-terima`
export const releaseAddress = (task: string): string => `/tugas/${task}/kembalikan`
export const submitAddress = (task: string): string => `/tugas/${task}/serahkan`
export const outputAddress = (output: string): string => `/hasil/${output}`
export const indicatorAddress = (indicator: string): string => `/kinerja/${indicator}`
export const originAddress = ({ meeting, decision, action }: Origin): string =>
  `/rapat/${meeting}#${decision ?? action}`
