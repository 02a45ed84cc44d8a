import type { Translated } from '#web/kernel/words.tsx'
import type { words as source } from '#web/outputs/outputs.words.id.ts'

export const words: Translated<typeof source> = {
  output: 'Result',
  outputs: 'Results',
  task: 'Task',
  version: (version) => `Version ${String(version)}`,
  newest: 'newest',
  summary: 'What was done',
  files: 'Files',
  file: 'File',
  noFiles: 'No files.',
  links: 'Links',
  indicator: 'Counts toward',
  quantity: 'Amount',
  amount: (quantity, measure) => `${quantity} ${measure}`,
  period: 'Period',
  quarter: (quarter, year) => `Quarter ${quarter} ${year}`,
  author: 'Author',
  sentAt: (moment) => `sent ${moment}`,
  sentBy: (name, moment) => `Sent by ${name}, ${moment}`,
  hash: 'SHA-256',
  hashOf: (name) => `SHA-256 of ${name}`,
  notScanned: 'Not scanned for viruses: no scanner is installed.',
  scannedClean: 'Scanned, no virus found.',
  download: 'Download',
  downloadNamed: (name) => `Download ${name}`,
  receipt: 'Receipt',
  thread: 'Trail of the result',
  answers: 'Answers to the notes',
  onPage: (page) => `page ${String(page)}`,

  reviewedBy: (name, since) => `Reviewed by ${name} since ${since}`,
  reviewedByYou: (until) => `You review it, held until ${until}`,
  reviewLapsed: (name, until) => `The time of ${name} for the review ended ${until}`,
  withAuthor: 'Waiting for a new version by its author',
  waitsForReviewer: 'No reviewer yet',
  firstTo: (name, until) => `First for ${name} until ${until}`,
  firstToYou: (until) => `First for you until ${until}`,
  reviewDue: (until) => `review by ${until}`,
  approvedBy: (name, moment) => `Approved by ${name}, ${moment}`,
  returnedBy: (name, moment) => `Returned for changes by ${name}, ${moment}`,
  rejectedBy: (name, moment) => `Rejected by ${name}, ${moment}`,
  points: 'Notes of the reviewer',

  toMend: 'What needs to change',
  toMendLead: (name, version) =>
    `${name} asked for changes to version ${String(version)}. Answer every note with a new version.`,
  sendNewVersion: 'Send a new version',
  withdraw: 'Withdraw',
  withdrawQuestion: 'Withdraw this result?',
  withdrawText:
    'It leaves the list of reviews and its task comes back to your desk. The version that was sent stays on record.',
  withdrawYes: 'Yes, withdraw it',
  withdrawNo: 'No, leave it',
  withdrawn: 'The result was withdrawn. Its task is at your desk.',

  fileLoading: 'Preparing the file…',
  fileBroken: 'This file cannot be shown here yet. Its content is safe. Download it to open it on your device.',
  fileNotShown: 'Office documents open on your device. Download it to read it; the content is what was sent.',
  pdfPassword: 'This PDF has a password. Download it to open it on your device.',
  pageOf: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  pageOfFile: (name, page, pages) => `${name}, page ${String(page)} of ${String(pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  noTextOnPage: 'This page is a picture without text.',
  pictureOf: (name) => `Picture ${name}`,

  copyProgress: 'Copy daily progress',
  progressCopied: 'Daily progress copied. Paste it into e-Kinerja.',
  progressEmpty: 'There is no result of today to copy yet.',
  progressManual: 'The browser does not allow copying by itself. Copy the text below.',
  progressText: 'Daily progress',

  TASK_NOT_YOURS: (holder) =>
    `${holder} Nothing was sent yet; what you typed stays on this device. Reload to see how things stand.`,
  nowAt: (name) => `This task is now at the desk of ${name}.`,
  nowInQueue: 'This task is back in the queue.',
  FENCE_STALE:
    'You took this task again from another tab or device. What you typed and the files here are kept. Reload to go on.',
  TASK_CHANGED:
    'This task changed since the page was opened. Nothing was sent yet and what you typed is safe. Reload, check, and send again.',
  CURSOR_INVALID:
    'The link to this page is no longer valid. The results did not change. Begin again at the first page.',
  NUMBER_TAKEN: 'The number of the result is in use. What you typed is safe and was not sent yet. Send again.',
  TASK_NOT_OPEN:
    'This task is not open for a new result now. What you typed stays on this device. Reload to see how it stands.',
  STEPS_OPEN: (count) =>
    `${count || 'Some '}mandatory steps are still open. What you typed is safe. Finish them on the page of the task, then send again.`,
  OUTPUT_OPEN:
    'This task already has a result that waits for a decision. It was not made twice. Open that result to see how it stands.',
  EVIDENCE_MISSING: 'Add at least one file or link. Everything else is kept.',
  INDICATOR_UNKNOWN:
    'The chosen indicator has changed or is not for your unit. Everything else is safe. Choose an indicator again.',
  PERIOD_CLOSED: 'The chosen period is closed. What you typed is safe. Reload the page to use the open period.',
  FILE_TOO_LARGE:
    'The file is larger than 50 MB and was not uploaded. Make it smaller or split it, then choose it again.',
  FILE_EMPTY: 'The file is empty (0 bytes) and was not uploaded. Check it on your device, then choose it again.',
  FILE_TYPE_REFUSED: 'This type of file is not taken. Choose PDF, DOCX, XLSX, PNG or JPG.',
  FILE_TYPE_DIFFERS:
    'The content of the file differs from its name. Save it again from its program, then choose it again.',
  FILE_HASH_DIFFERS:
    'The file that arrived differs from the one on your device. The original is safe on your device. Upload it once more.',
  FILE_UNSAFE:
    'This file has macros, a password or unsafe parts and was not kept. Save it without them, then choose it again.',
  FILE_NAME_TAKEN: (name) => `There is already a file called ${name}. Rename one of them, then choose it again.`,
  thatFile: 'like that',
  FILE_NOT_READY: 'The file is still being checked. What you typed is safe. Wait a moment, then try again.',
  FILE_MISSING:
    'One file is no longer in the store. Everything else is safe. Reload; if it is still missing, choose that file again.',
  TOO_MANY_UPLOADS: 'Too many uploads within an hour. The file is kept on the device and is uploaded again in a while.',
  POINTS_UNANSWERED:
    'Some notes of the reviewer are not answered yet. What you typed is safe. Answer all of them, then send again.',
  REVIEWER_IN_CHAIN:
    'You worked on this task, so somebody else has to review it: who checks is not who did the work. Other members of the unit can review it.',
  REVIEW_HELD: (holder, until) =>
    `This result is being reviewed by ${holder}${until}. Nothing changed. Review another result, or look again later.`,
  someone: 'somebody else',
  upTo: (until) => ` until ${until}`,
  REVIEW_NOT_YOURS:
    'This review is no longer yours: its time ended or somebody else took it. Your notes stay on this device. Reload to see how it stands.',
  REVIEW_FIRST_TO_OTHER: (name, until) =>
    `This version is first for ${name}, who asked for it${until}. Nothing changed. After that you can review it.`,
  VERSION_CHANGED:
    'There is a newer version than the one you read. Your notes stay on this device. Reload to read the newest version.',
  NOT_UNDER_REVIEW:
    'This result does not wait for a decision now. Nothing changed and what you typed is still here. Reload to see how it stands.',
  ALREADY_CLAIMED_FOR_REVIEW: (holder) =>
    `${holder} has begun the review, so the result cannot be withdrawn. Nothing changed. Wait for the decision.`,
  theReviewer: 'The reviewer',
  COUNTED_ALREADY: 'This result counts already. It is not counted twice. Reload to see it.',
  REASON_MISSING: 'Write the reason before you send. Your notes are still here.',
  POINTS_MISSING: 'Add at least one note on what has to change. What you wrote is still here.',

  FILE_UNREADABLE: 'The file can no longer be read on this device: it may have been moved or deleted. Choose it again.',
  TOO_MANY_FILES: 'At most 20 files can be sent together. The other files are kept. Remove one before you add another.',
  UPLOAD_BROKEN: 'This upload fails again and again. The file is kept on this device. Try again, or replace the file.',
}
