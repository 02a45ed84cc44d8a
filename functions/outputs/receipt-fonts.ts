import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type ReceiptFonts = { readonly regular: Buffer; readonly bold: Buffer }

// Inter comes as WOFF2 only, of which fontkit cannot make a subset; Liberation Sans (OFL) lies beside pdfjs as TrueType.
const font = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`pdfjs-dist/standard_fonts/${name}.ttf`))

let loaded: ReceiptFonts | undefined

export const receiptFonts = (): ReceiptFonts =>
  (loaded ??= { regular: font('LiberationSans-Regular'), bold: font('LiberationSans-Bold') })
