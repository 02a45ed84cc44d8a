/** Where the screens around an output live; each path is written down once. */
export const reviewsAddress = '/tinjau'
export const reviewAddress = (output: string): string => `/tinjau/${output}`
export const threadAddress = (output: string): string => `/jejak/${output}`
export const receiptAddress = (output: string, version: number): string =>
  `/hasil/${output}/tanda-terima/${String(version)}`
export const fileAddress = (output: string, upload: string): string => `/hasil/${output}/berkas/${upload}`
export const receiptFile = (output: string, version: number, language: string): string =>
  `/api/outputs/${output}/versions/${String(version)}/receipt.pdf?lang=${language}`

/**
 * The `rel` of links into pages that show files: their document has a policy of its own, which lets pdfjs decode scans,
 * so that they are loaded anew and not put into the present document.
 */
export const ownDocument = 'external'
