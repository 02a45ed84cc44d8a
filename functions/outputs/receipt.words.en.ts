import type { ReceiptWords } from '#functions/outputs/receipt-pdf.ts'

export const en: ReceiptWords = {
  lang: 'en-GB',
  title: 'Receipt for a submitted output',
  number: 'Number',
  submittedAt: 'Submitted at',
  submittedBy: 'Submitted by',
  task: 'Task',
  indicator: 'Indicator',
  quantity: 'Quantity',
  version: 'Version',
  files: 'Files',
  noFiles: 'No files.',
  fileName: 'File name',
  fileSize: 'Size',
  hash: 'SHA-256',
  notScanned: 'The file has not been scanned for viruses.',
  scannedClean: 'The file was scanned. No virus was found.',
  statement: 'Statement of authenticity',
  statementText: 'I declare that this output is my own work and that its files are genuine.',
  replaced: 'Letters that cannot be printed are written as □. The portal keeps the full name.',
  prototype: 'Open-source prototype, not an official government service.',
}
