import type { Translated } from '#web/kernel/words.tsx'
import type { words as source } from '#web/people/people.words.id.ts'

export const words: Translated<typeof source> = {
  signIn: 'Sign in',
  useAccount: 'Use your work account. Balai keeps no password.',
  withAgency: "Sign in with your agency's account",
  guestTitle: 'Guest of a meeting?',
  guestText: 'Open the link in your invitation mail. Guests need no account.',
  about: 'About Balai',
  aboutTitle: 'From the meeting to what counts',
  meeting: 'Meeting',
  meetingText: 'Discussed together, from anywhere.',
  decision: 'Decision',
  decisionText: 'Recorded in the meeting, then a task.',
  task: 'Task',
  taskText: 'Always clear at whose desk, since when.',
  output: 'Output',
  outputText: 'Handed in with evidence, then reviewed.',
  indicator: 'Indicator',
  indicatorText: "Counted toward the unit's target and the SKP.",
  serviceNormal: (time: string) => `Service is running normally, ${time}`,
  serviceDown: 'The service does not answer yet. Try again shortly; what you typed is kept on this device.',
  sessionOver: 'Your session has ended. Sign in again to return to the page; what you typed is kept on this device.',
  problem_penyedia:
    "Your agency's sign-in does not answer. Your data is safe. Try again in a few minutes, or ask your agency's IT unit.",
  problem_kedaluwarsa: 'Signing in took too long or was opened in another browser. Start again with the button below.',
  'problem_belum-terdaftar':
    "Your agency knows your account, but it is not registered in Balai yet. Ask your unit's administrator to register it.",
  problem_ditolak:
    "Your agency's sign-in refused this request. Try again; if it happens again, ask your agency's IT unit.",
}
