import type { NotificationWords } from '#functions/notifications/words.ts'

export const en: NotificationWords = {
  lang: 'en',
  locale: 'en-GB',
  agenda: 'Agenda',
  agendaItem: (no, title, minutes) => `${no}. ${title} (${minutes} minutes)`,
  joinAt: (url) => `Join the meeting: ${url}`,
  cancelledNote: 'This meeting is cancelled.',

  greeting: (name) => `Dear ${name},`,
  meetingTitle: 'Meeting',
  when: 'Time',
  whenBefore: 'Time before',
  chair: 'Chair',
  openMeeting: 'Join the meeting',
  guestNote: 'You will be in the waiting room until the chair admits you. You need no account.',
  guestLinkNote: 'This link is for you alone. Please do not pass it on.',

  meeting: {
    invited: {
      subject: (title) => `Meeting invitation: ${title}`,
      heading: 'Meeting invitation',
      opening: (chair) => `${chair} invites you to the meeting below.`,
      closing: 'A calendar file is attached. Accept the invitation to keep the meeting in your calendar.',
    },
    changed: {
      subject: (title) => `Meeting changed: ${title}`,
      heading: 'Meeting changed',
      opening: (chair) => `${chair} changed the meeting below.`,
      closing: 'A calendar file is attached. Your calendar is updated once you open it.',
    },
    cancelled: {
      subject: (title) => `Meeting cancelled: ${title}`,
      heading: 'Meeting cancelled',
      opening: (chair) => `${chair} cancelled the meeting below. You need not attend.`,
      closing: 'A calendar file is attached. The meeting leaves your calendar once you open it.',
    },
  },

  work: {
    taskHanded: {
      subject: (title) => `Task handover: ${title}`,
      heading: 'A task is handed over to you',
      sentences: (title, by) => [
        `${by} hands the task ${title} over to you.`,
        `Until you accept it, ${by} stays responsible for this task.`,
      ],
      action: 'See the handover',
    },
    handoverRefused: {
      subject: (title) => `Handover returned: ${title}`,
      heading: 'Handover returned',
      sentences: (title, by) => [
        `${by} cannot accept the task ${title} yet.`,
        'The task stays on your desk. The reason is on the page of the task.',
      ],
      action: 'See the task',
    },
    outputReturned: {
      subject: (title) => `Output needs changes: ${title}`,
      heading: 'Output returned for revision',
      sentences: (title, by) => [
        `${by} returned the output ${title} for revision.`,
        'The task is back on your desk. Please answer each point, then hand in the next version.',
      ],
      action: 'See the notes',
    },
    outputApproved: {
      subject: (title) => `Output approved: ${title}`,
      heading: 'Your output is approved',
      sentences: (title, by) => [
        `${by} approved the output ${title}.`,
        'Its quantity now counts on the indicator. Thank you for your work.',
      ],
      action: 'See the output',
    },
    outputRejected: {
      subject: (title) => `Output rejected: ${title}`,
      heading: 'Output rejected',
      sentences: (title, by) => [
        `${by} rejected the output ${title}.`,
        'The task is back on your desk. The reason is on the page of the output.',
      ],
      action: 'See the reason',
    },
    outputAnswered: {
      subject: (title) => `New version awaits review: ${title}`,
      heading: 'Your points are answered',
      sentences: (title, by) => [
        `${by} answered your points and handed in a new version of the output ${title}.`,
        'This version is yours to review first.',
      ],
      action: 'Review the output',
    },
  },
  due: 'Due',
  version: 'Version',
  points: 'Points to answer',
  countsToward: 'Counts toward',
  counted: (amount, indicator, quarter, year) => `${indicator}: ${amount}, quarter ${quarter} of ${year}`,

  footer: 'This mail was sent automatically by the Balai portal. Please do not reply to it.',
  prototype: 'Open-source prototype, not an official government service.',
}
