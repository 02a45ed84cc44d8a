import type { IconName } from '#web/ui/icons.ts'

/** Icons that the HTML shell carries itself, so that the first screen needs no second file. */
export const inlinedIcons: readonly IconName[] = [
  'calendar-check',
  'inbox',
  'video',
  'target',
  'chevron-right',
  'chevron-down',
  'building',
  'circle-half-2',
  'circle-dashed',
  'clock',
  'calendar-due',
  'alert-triangle',
]
