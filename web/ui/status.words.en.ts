import type { Translated } from '#web/kernel/words.tsx'
import type { words as source } from '#web/ui/status.words.id.ts'

export const words: Translated<typeof source> = {
  draft: () => 'Draft',
  waiting: () => 'Waiting',
  taken: () => 'In progress',
  in_review: () => 'Awaiting review',
  returned: () => 'Needs changes',
  approved: () => 'Approved',
  done: () => 'Done',
  overdue: (days) => (days ? `Overdue by ${String(days)} ${days === 1 ? 'day' : 'days'}` : 'Overdue'),
  cancelled: () => 'Cancelled',
  rejected: () => 'Rejected',
  withdrawn: () => 'Withdrawn',
  blocked: () => 'Blocked',
  waiting_others: () => 'Waiting on others',
  due_today: () => 'Today',
  due_tomorrow: () => 'Tomorrow',
  time_ending: () => 'Time almost over',
  saved_on_device: () => 'Saved on this device',
  sent: () => 'Sent',
  failed: () => 'Failed, try again',
  info: () => 'Info',
  success: () => 'Success',
  warning: () => 'Warning',
  error: () => 'Error',
}
